from django.db import migrations, models


class Migration(migrations.Migration):
    """A field of the enterprise's own may hold a colleague."""

    dependencies = [
        ('customers', '0006_sealed_views'),
    ]

    operations = [
        migrations.AlterField(
            model_name='customfield',
            name='kind',
            field=models.CharField(choices=[('text', 'text'), ('long_text', 'long text'), ('number', 'number'), ('money', 'money'), ('date', 'date'), ('choice', 'one of a list'), ('several', 'several of a list'), ('yes_no', 'yes or no'), ('link', 'link'), ('relation', 'another company'), ('member', 'a colleague')], max_length=10),
        ),
    ]
