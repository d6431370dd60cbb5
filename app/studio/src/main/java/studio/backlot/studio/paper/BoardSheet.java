package studio.backlot.studio.paper;

import java.nio.file.Path;
import java.util.List;

/// What a board document shows, ready to be laid out.
///
/// @param title title of the production
/// @param subtitle version and date line, as printed under the title
/// @param boards boards in order of the script
public record BoardSheet(String title, String subtitle, List<Board> boards) {
    public BoardSheet {
        boards = List.copyOf(boards);
    }

    /// One board.
    ///
    /// @param scene heading of its scene, printed where it changes
    /// @param number number and label, `012_A START`
    /// @param camera size, lens, height and move in one line
    /// @param description the shot's description
    /// @param dialogue speeches heard over it, `MARA: Sit down.`
    /// @param notes a note, or empty
    /// @param picture PNG or JPEG file of the frame
    public record Board(
            String scene,
            String number,
            String camera,
            String description,
            List<String> dialogue,
            String notes,
            Path picture) {
        public Board {
            dialogue = List.copyOf(dialogue);
        }
    }
}
