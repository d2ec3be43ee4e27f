import argosy.platform.tenancy.models
import django.db.models.deletion
from argosy.platform.tenancy.isolation import ReferenceInEnterprise
from django.db import migrations, models


class Migration(migrations.Migration):
    """A declaration says which of several shipments it declares."""

    dependencies = [
        ('insurance', '0001_start'),
        ('shipments', '0001_start'),
    ]

    operations = [
        migrations.AddField(
            model_name='insuranceorder',
            name='shipment',
            field=argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='insurance_orders', to='shipments.shipment'),
        ),
        migrations.AddIndex(
            model_name='insuranceorder',
            index=models.Index(fields=['enterprise_id', 'shipment'], name='insurance_of_shipment'),
        ),
        ReferenceInEnterprise("insuranceorder", "shipment"),
    ]
