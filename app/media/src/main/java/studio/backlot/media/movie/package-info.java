/// Movies in files, through the ffmpeg libraries. A shot is written as a closed segment of its own
/// ({@link studio.backlot.media.movie.MovieWriter}), kept by the hash of what made it ({@link
/// studio.backlot.media.movie.SegmentCache}), and segments are joined with sound without encoding a
/// picture twice ({@link studio.backlot.media.movie.MovieJoin}), so that a change of one shot costs
/// one shot. Every file appears under its name when it is whole. Every open names the protocols and
/// formats allowed: a playlist that names an address must not open a socket.
@NullMarked
package studio.backlot.media.movie;

import org.jspecify.annotations.NullMarked;
