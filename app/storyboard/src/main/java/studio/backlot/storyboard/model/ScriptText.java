package studio.backlot.storyboard.model;

/// The screenplay as imported: kept whole, so that nothing that was not understood is lost.
///
/// @param fileName name of the imported file
/// @param format `fountain`, `fdx`, `storyboarder` or `shotlist`
/// @param text the source text
public record ScriptText(String fileName, String format, String text) {
    public static final ScriptText NONE = new ScriptText("", "fountain", "");
}
