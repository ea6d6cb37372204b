"""Which claims a view shows, and where its things stand."""
