package studio.backlot.storyboard.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import studio.backlot.storyboard.model.Beat;
import studio.backlot.storyboard.model.Item;
import studio.backlot.storyboard.time.FrameRate;

/// Writes and reads the records of the document.
///
/// Fields are named after record components, in their order; what is null or an empty list is left
/// out; maps are sorted by key; a frame rate is `"24000/1001"`; beats, items and sound sources say
/// their `type`. So equal values give equal bytes, and a change gives a short diff.
public final class DocumentJson {
    private static final ObjectMapper MAPPER = mapper();
    private static final ObjectWriter PRETTY = MAPPER.writer(printer());

    private DocumentJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Beat.Action.class, name = "action"),
        @JsonSubTypes.Type(value = Beat.ShotLine.class, name = "shotLine"),
        @JsonSubTypes.Type(value = Beat.Dialogue.class, name = "dialogue"),
        @JsonSubTypes.Type(value = Beat.Transition.class, name = "transition"),
        @JsonSubTypes.Type(value = Beat.Other.class, name = "other")
    })
    private interface BeatType {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Item.Clip.class, name = "clip"),
        @JsonSubTypes.Type(value = Item.SoundClip.class, name = "sound"),
        @JsonSubTypes.Type(value = Item.Gap.class, name = "gap"),
        @JsonSubTypes.Type(value = Item.Blend.class, name = "blend")
    })
    private interface ItemType {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Item.SoundSource.Speech.class, name = "speech"),
        @JsonSubTypes.Type(value = Item.SoundSource.Recording.class, name = "recording")
    })
    private interface SoundSourceType {}

    private static ObjectMapper mapper() {
        SimpleModule rates = new SimpleModule();
        rates.addSerializer(new RateWriter());
        rates.addDeserializer(FrameRate.class, new RateReader());
        ObjectMapper mapper =
                JsonMapper.builder()
                        .addModule(rates)
                        .addMixIn(Beat.class, BeatType.class)
                        .addMixIn(Item.class, ItemType.class)
                        .addMixIn(Item.SoundSource.class, SoundSourceType.class)
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                        .defaultPropertyInclusion(
                                JsonInclude.Value.construct(
                                        JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                        .withConfigOverride(List.class, c -> c.setInclude(notEmpty()))
                        .withConfigOverride(Map.class, c -> c.setInclude(notEmpty()))
                        .withConfigOverride(
                                List.class,
                                c ->
                                        c.setSetterInfo(
                                                JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                        .withConfigOverride(
                                Map.class,
                                c ->
                                        c.setSetterInfo(
                                                JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                        .build();
        mapper.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(200).build());
        return mapper;
    }

    private static JsonInclude.Value notEmpty() {
        return JsonInclude.Value.construct(
                JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS);
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter(
                        Separators.createDefaultInstance()
                                .withObjectFieldValueSpacing(Spacing.AFTER)
                                .withObjectEmptySeparator("")
                                .withArrayEmptySeparator(""));
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        return printer;
    }

    /// The tree of a record.
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /// The record of a tree. Throws [DocumentException] that names the field.
    public static <T> T value(JsonNode tree, Class<T> type) {
        try {
            T value = MAPPER.treeToValue(tree, type);
            if (value == null) {
                throw new DocumentException("there is nothing");
            }
            Required.check(value);
            return value;
        } catch (JsonMappingException e) {
            throw new DocumentException(path(e) + ": " + e.getOriginalMessage(), e);
        } catch (JsonProcessingException e) {
            throw new DocumentException(e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new DocumentException(String.valueOf(e.getMessage()), e);
        }
    }

    private static String path(JsonMappingException e) {
        String path =
                e.getPath().stream()
                        .map(r ->
                                r.getFieldName() == null
                                        ? "[" + r.getIndex() + "]"
                                        : "." + r.getFieldName())
                        .collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path.isEmpty() ? "document" : path;
    }

    /// Reads a tree. Throws [DocumentException] that names line and column.
    public static JsonNode parse(byte[] json) {
        try {
            JsonNode tree = MAPPER.readTree(json);
            if (tree == null || tree.isMissingNode()) {
                throw new DocumentException("line 1: the file is empty");
            }
            return tree;
        } catch (JsonProcessingException e) {
            String where =
                    e.getLocation() == null
                            ? ""
                            : "line %d, column %d: "
                                    .formatted(
                                            e.getLocation().getLineNr(),
                                            e.getLocation().getColumnNr());
            throw new DocumentException(where + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new DocumentException("not JSON: " + e.getMessage(), e);
        }
    }

    /// Bytes for a file: indented by two, a line a value, a line feed at the end.
    public static byte[] pretty(JsonNode tree) {
        try {
            return (PRETTY.writeValueAsString(tree) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new DocumentException("cannot be written: " + e.getOriginalMessage(), e);
        }
    }

    /// Bytes for the journal: one line.
    public static byte[] compact(JsonNode tree) {
        try {
            return MAPPER.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new DocumentException("cannot be written: " + e.getOriginalMessage(), e);
        }
    }

    /// The sha-256 of bytes in hexadecimal.
    public static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static final class RateWriter extends StdSerializer<FrameRate> {
        RateWriter() {
            super(FrameRate.class);
        }

        @Override
        public void serialize(FrameRate rate, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeString(rate.toString());
        }
    }

    private static final class RateReader extends StdDeserializer<FrameRate> {
        RateReader() {
            super(FrameRate.class);
        }

        @Override
        public FrameRate deserialize(JsonParser in, DeserializationContext context)
                throws IOException {
            String text = in.getValueAsString("");
            return FrameRate.parse(text)
                    .orElseThrow(() ->
                            JsonMappingException.from(in, "no frame rate such as 24/1: " + text));
        }
    }
}
