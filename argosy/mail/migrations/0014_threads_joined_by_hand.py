import argosy.platform.tenancy.models
import django.db.models.deletion
from django.db import migrations


class Migration(migrations.Migration):
    """A conversation that was joined into another by hand remembers where, so that answers to it go there."""

    dependencies = [
        ('mail', '0013_passed_on_and_private'),
    ]

    operations = [
        migrations.AddField(
            model_name='thread',
            name='joined_into',
            field=argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='joined', to='mail.thread'),
        ),
    ]
