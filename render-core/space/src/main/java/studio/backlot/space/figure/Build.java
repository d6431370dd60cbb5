package studio.backlot.space.figure;

/// The body of a figure, the same in every shot of a production.
///
/// @param stature standing height in metres, without hair or shoes
/// @param headsTall stature over head height: 7.5 for an adult, 5–6 for a child
/// @param shoulders width of the shoulders relative to the average of the stature
/// @param girth thickness of the trunk and limbs relative to the average
/// @param feminine 0 a masculine, 1 a feminine distribution of hips, waist and chest
public record Build(
        double stature, double headsTall, double shoulders, double girth, double feminine) {
    public static final Build ADULT_MAN = new Build(1.78, 7.5, 1.0, 1.0, 0);
    public static final Build ADULT_WOMAN = new Build(1.66, 7.5, 0.92, 0.92, 1);
    public static final Build TALL = new Build(1.95, 8.0, 1.04, 0.98, 0);
    public static final Build SHORT = new Build(1.55, 7.2, 0.98, 1.08, 0.5);
    public static final Build CHILD = new Build(1.20, 5.8, 0.86, 0.92, 0.5);
}
