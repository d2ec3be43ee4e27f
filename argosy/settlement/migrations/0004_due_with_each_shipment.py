import argosy.platform.tenancy.models
import django.db.models.deletion
from argosy.platform.tenancy.isolation import ReferenceInEnterprise
from django.db import migrations, models


class Migration(migrations.Migration):
    """What waits for goods to leave falls due with each shipment, by what it carries."""

    dependencies = [
        ("settlement", "0003_paid_back"),
        ("shipments", "0001_start"),
    ]

    operations = [
        migrations.AddField(
            model_name="due",
            name="carriage",
            field=models.CharField(blank=True, choices=[("", "wholly: with one shipment, or whatever is shipped"), ("ship", "so much of it as one shipment carries"), ("rest", "what is not shipped yet"), ("unknown", "with the first of several shipments: nobody noted what each carries")], default="", max_length=8),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="due",
            name="shipment",
            field=argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name="dues", to="shipments.shipment"),
        ),
        migrations.AddField(
            model_name="due",
            name="goods_minor",
            field=models.BigIntegerField(null=True),
        ),
        migrations.AddIndex(
            model_name="due",
            index=models.Index(condition=models.Q(("shipment__isnull", False)), fields=["enterprise_id", "shipment"], name="due_of_shipment"),
        ),
        ReferenceInEnterprise("due", "shipment"),
    ]
