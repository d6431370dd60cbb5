package studio.backlot.studio.paper;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Pictures as they lie in a board document: JPEG, a tenth of what a PNG takes. To pack one takes
/// longer than everything else on its page, so it is done once, from the pixels.
public final class PaperPicture {
    /// A hundred boards stay a file that can be mailed.
    private static final float QUALITY = 0.88f;

    private PaperPicture() {}

    /// Packs opaque pixels.
    ///
    /// @param rgba sRGB, 8 bits a channel, top row first
    public static byte[] of(ByteBuffer rgba, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        ByteBuffer from = rgba.duplicate().rewind();
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                row[x] = from.getInt() >>> 8;
            }
            image.getRaster().setDataElements(0, y, width, 1, row);
        }
        return pack(image);
    }

    /// The picture in a file: JPEG as it is, anything else packed.
    static byte[] of(Path file) throws IOException {
        if (file.toString().endsWith(".jpg")) {
            return Files.readAllBytes(file);
        }
        BufferedImage image = ImageIO.read(file.toFile());
        if (image == null) {
            throw new IOException(file + " is no picture that can be read");
        }
        BufferedImage opaque =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = opaque.createGraphics();
        g.drawImage(image, 0, 0, null);
        g.dispose();
        return pack(opaque);
    }

    private static byte[] pack(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
