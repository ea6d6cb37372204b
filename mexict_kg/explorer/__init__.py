"""The interactive page: what it holds, and how it is put together."""
