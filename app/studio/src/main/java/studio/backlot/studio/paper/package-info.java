/// Boards on paper. Text is shaped by the JDK's own layout engine, so that Devanagari, accents and
/// right-to-left lines come out right, and drawn as outlines with the words kept behind them.
@NullMarked
package studio.backlot.studio.paper;

import org.jspecify.annotations.NullMarked;
