/// What this machine offers: graphics, models, encoders, sound, fonts, display. Each is either
/// available or unavailable with a reason and a remedy, and a thing that is missing disables only
/// itself. Also the folders that belong to the user and not to a production.
@NullMarked
package studio.backlot.studio.environment;

import org.jspecify.annotations.NullMarked;
