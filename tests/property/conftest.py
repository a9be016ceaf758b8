"""How hard Hypothesis tries: little by default, much with `--hypothesis-profile=thorough`."""

from hypothesis import HealthCheck, settings

settings.register_profile("quick", max_examples=60, stateful_step_count=40, deadline=None, print_blob=True)
settings.register_profile(
    "thorough",
    max_examples=3000,
    stateful_step_count=80,
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("quick")
