"""Chance makes the networks of these tests, and how long one takes says nothing on a machine that has other work."""

from hypothesis import HealthCheck, settings

settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")
