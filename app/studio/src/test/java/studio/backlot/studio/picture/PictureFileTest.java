package studio.backlot.studio.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFileTest {
    @TempDir Path folder;

    @Test
    void anotherReaderSeesEveryPixelOfAPng() throws IOException {
        ByteBuffer rgba = ByteBuffer.allocateDirect(7 * 5 * 4);
        for (int i = 0; i < 7 * 5; i++) {
            rgba.put((byte) (i * 7)).put((byte) (255 - i * 3)).put((byte) (i * i)).put((byte) 255);
        }
        Path file = folder.resolve("frame.png");
        PictureFile.writePng(file, rgba, 7, 5);
        BufferedImage image = ImageIO.read(file.toFile());
        for (int i = 0; i < 7 * 5; i++) {
            int expected = ((i * 7) & 255) << 16 | ((255 - i * 3) & 255) << 8 | ((i * i) & 255);
            assertEquals(expected, image.getRGB(i % 7, i / 7) & 0xffffff, "pixel " + i);
        }
    }

    @Test
    void idsKeepSixteenBits() throws IOException {
        Path file = folder.resolve("ids.png");
        PictureFile.writeGrey16(file, new short[] {0, 1, 199, 200, 1000, (short) 65535}, 3, 2);
        var raster = ImageIO.read(file.toFile()).getRaster();
        assertEquals(1000, raster.getSample(1, 1, 0));
        assertEquals(65535, raster.getSample(2, 1, 0));
    }

    @Test
    void arraysCarryTheirShapeAndValues() throws IOException {
        Path file = folder.resolve("depth.npy");
        PictureFile.writeNpy(file, new float[] {1, 2, 3, 4, 5, Float.POSITIVE_INFINITY}, 3, 2);
        ByteBuffer data = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int header = 10 + data.getShort(8);
        assertEquals(0, header % 64);
        assertEquals(header + 24, data.limit());
        assertEquals(2f, data.getFloat(header + 4));
        assertEquals(Float.POSITIVE_INFINITY, data.getFloat(header + 20));
    }

    @Test
    void aFolderThatIsNotThereLeavesNothingBehind() {
        Path file = folder.resolve("absent/frame.png");
        ByteBuffer one = ByteBuffer.allocate(4);
        assertThrows(IOException.class, () -> PictureFile.writePng(file, one, 1, 1));
        assertFalse(Files.exists(file.getParent()));
    }
}
