import argosy.platform.crypto.fields
from django.db import migrations, models


class Migration(migrations.Migration):
    """The answer that was appealed against stays beside the one that the appeal got."""

    dependencies = [('privacy', '0013_half_a_year_to_the_moment')]

    operations = [
        migrations.AddField('datarequest', 'first_answer', argosy.platform.crypto.fields.SealedTextField(default='')),
        migrations.AddField(
            'datarequest', 'first_refusal', models.CharField(blank=True, default='', max_length=12), preserve_default=False
        ),
        migrations.AddField('datarequest', 'first_decided_at', models.DateTimeField(null=True)),
    ]
