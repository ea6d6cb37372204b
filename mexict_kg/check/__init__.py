"""Whether the graph is sound: shapes, rules, and what they find."""
