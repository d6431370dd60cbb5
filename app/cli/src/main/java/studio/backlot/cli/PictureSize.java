package studio.backlot.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// What `--size 1280x720` says, in pixels.
record PictureSize(int width, int height) {
    private static final Pattern WRITTEN =
            Pattern.compile("\\s*(\\d{1,6})\\s*[x×]\\s*(\\d{1,6})\\s*");

    /// Reads the option for every command that has it.
    static final class Converter implements ITypeConverter<PictureSize> {
        @Override
        public PictureSize convert(String value) {
            Matcher size = WRITTEN.matcher(value.toLowerCase(Locale.ROOT));
            if (!size.matches()) {
                throw new TypeConversionException(
                        "--size wants WIDTHxHEIGHT, such as 1280x720: " + value);
            }
            return new PictureSize(
                    Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)));
        }
    }
}
