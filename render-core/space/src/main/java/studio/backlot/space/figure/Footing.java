package studio.backlot.space.figure;

/// What a pose rests on.
///
/// @param seatHeight top of the seat over the floor, metres
/// @param tableHeight top of the table over the floor, metres
/// @param bedHeight what a lying, kneeling or crawling body rests on, metres over the floor
public record Footing(double seatHeight, double tableHeight, double bedHeight) {
    /// A bare floor, a chair of 0.45 m and a table of 0.74 m.
    public static final Footing FLOOR = new Footing(0.45, 0.74, 0);
}
