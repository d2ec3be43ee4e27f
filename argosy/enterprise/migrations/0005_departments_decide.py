from django.db import migrations, models

import argosy.platform.crypto.fields

REACHES = [
    ("self", "own things"),
    ("subtree", "own and those of the people below"),
    ("department", "those of the department too, and of the departments inside it"),
    ("all", "everybody's"),
]


class Migration(migrations.Migration):
    """A role sees a department; the enterprise assigns a member's line of business, business address and telephone."""

    dependencies = [("enterprise", "0004_functions")]

    operations = [
        *(
            migrations.AddField(
                model_name="member", name=name, field=argosy.platform.crypto.fields.SealedTextField(default="")
            )
            for name in ("industry", "work_email", "work_phone")
        ),
        migrations.AlterField(
            model_name="role", name="reach", field=models.CharField(choices=REACHES, default="self", max_length=10)
        ),
    ]
