"""gespreksronde: guides confidential dialogue rounds for care teams in their own Matrix rooms."""
