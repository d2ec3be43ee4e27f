from bench import read


def test_reading_is_measured_beside_the_standard_library():
    figures = read.measure(messages=12, size=6_000)

    assert figures["messages"] == 12
    assert figures["messages_per_second"] > 0
    assert figures["cpu_ratio"] > 0
    stages = [figures[f"{name}_ms"] for name in ("mime", "bounces", "replies", "language", "documents", "trade")]
    assert all(used >= 0 for used in stages)
