import argosy.platform.tenancy.models
import django.db.models.deletion
from argosy.platform.tenancy.isolation import ReferenceInEnterprise
from django.db import migrations


class Migration(migrations.Migration):
    """A line of goods knows which product of ours it means."""

    dependencies = [
        ('catalogue', '0001_start'),
        ('deals', '0002_dates_of_the_mail'),
    ]

    operations = [
        migrations.AddField(
            model_name='opportunityitem',
            name='listed',
            field=argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='catalogue.product'),
        ),
        ReferenceInEnterprise("opportunityitem", "listed"),
    ]
