/// Things a set is dressed with and hands hold, as data: shapes with materials, real measures,
/// words that scripts use for them, and what staging needs to know (where a hand grips, which end
/// goes to the ear, where one sits, what can be put on top, what shines).
@NullMarked
package studio.backlot.assets.props;

import org.jspecify.annotations.NullMarked;
