from argosy.customers.models import Customer
from argosy.platform.counting import count_together


def test_several_counts_are_one_question(scope, django_assert_num_queries):
    for number in range(3):
        Customer.objects.create(number=number + 1, name=f"Buyer {number}", country="DE" if number else "FR")

    with django_assert_num_queries(1):
        found = count_together(
            {
                "all": Customer.objects.all,
                "two at most": lambda: Customer.objects.order_by("number")[:2],
                "german": lambda: Customer.objects.filter(country="DE"),
                "none": lambda: Customer.objects.filter(pk__in=[]),
            }
        )

    assert found == {"all": 3, "two at most": 2, "german": 2, "none": 0}


def test_nothing_asked_is_no_question(scope, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert count_together({"none": Customer.objects.none}) == {"none": 0}
