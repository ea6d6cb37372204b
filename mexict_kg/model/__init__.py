"""Things and claims as Python sees them, and how they are worded."""
