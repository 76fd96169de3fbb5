"""Awards: letters and certificates, written, printed in one go, and handed out."""
