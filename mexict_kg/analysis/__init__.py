"""What follows from the claims as a network: influence, needs, paths, what if, loops, leverage points."""
