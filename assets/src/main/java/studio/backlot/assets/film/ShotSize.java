package studio.backlot.assets.film;

/// Size of a shot, measured by what the lower frame edge cuts of the subject.
///
/// For a standing adult the ladder is also one of frame height over stature (`aim`, `upTo`) and of
/// head height over frame height (`headFrom`…`headTo`); the posed landmark at the lower edge
/// decides first. `INSERT` is no rung of the ladder: it is a thing filling the frame.
public enum ShotSize {
    ECU(0.05, 0.085, 1.5, 99, 0.50),
    BCU(0.12, 0.155, 0.84, 1.5, 0.44),
    CU(0.20, 0.255, 0.51, 0.84, 0.365),
    MCU(0.31, 0.37, 0.35, 0.51, 0.31),
    MS(0.44, 0.53, 0.245, 0.35, 0.26),
    COWBOY(0.63, 0.70, 0.185, 0.245, 0.205),
    MLS(0.82, 0.96, 0.135, 0.185, 0.205),
    FS(1.18, 1.35, 0.096, 0.135, 0.165),
    LS(2.0, 3.0, 0.043, 0.096, 0.36),
    ELS(5.0, 99, 0, 0.043, 0.45),
    INSERT(0.10, 99, 0, 99, 0.5);

    private final double aim;
    private final double upTo;
    private final double headFrom;
    private final double headTo;
    private final double eyeLine;

    ShotSize(double aim, double upTo, double headFrom, double headTo, double eyeLine) {
        this.aim = aim;
        this.upTo = upTo;
        this.headFrom = headFrom;
        this.headTo = headTo;
        this.eyeLine = eyeLine;
    }

    /// Frame height over stature that the size aims at, for a standing adult.
    public double aim() {
        return aim;
    }

    /// The largest frame height over stature that still counts as this size.
    public double upTo() {
        return upTo;
    }

    /// Smallest head height over frame height of the size.
    public double headFrom() {
        return headFrom;
    }

    /// Largest head height over frame height of the size.
    public double headTo() {
        return headTo;
    }

    /// Where the eyes sit, as a fraction of the frame height from the top.
    public double eyeLine() {
        return eyeLine;
    }

    /// Whether this is a rung of the ladder of sizes of a person, from ECU to ELS.
    public boolean onLadder() {
        return this != INSERT;
    }
}
