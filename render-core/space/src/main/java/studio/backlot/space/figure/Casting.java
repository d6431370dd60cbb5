package studio.backlot.space.figure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.cast.CastCatalogue;
import studio.backlot.space.figure.Wardrobe.Garment;

/// Chooses how somebody looks from what the script says about them, and sets each member of a cast
/// apart from the others by silhouette and colour. What the words leave open is drawn from a seed:
/// the same words, seed and cast give the same look.
public final class Casting {
    private static final int CANDIDATES = 20;

    private static final Set<String> PRONOUNS = Set.of("she", "her", "hers", "he", "him", "his");

    private static final Pattern AGE =
            Pattern.compile(
                    "(?:\\(|\\b)(\\d{1,2})(?:s\\b|\\)|\\b(?=[ -]?(?:years?|yo\\b|,|\\.|$)))");

    /// A body and what it wears.
    public record Look(Build build, Wardrobe wardrobe) {}

    private final CastCatalogue catalogue;

    public Casting(CastCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// The look of one person.
    ///
    /// @param description name and all words about the person, such as `MARA (30s), a nurse in a
    ///   red coat`
    /// @param seed decides what the words leave open
    /// @param taken looks of the others, from which this one should differ
    public Look look(String description, long seed, List<Look> taken) {
        Words words = new Words(description);
        Look best = null;
        double apart = -1;
        for (int i = 0; i < CANDIDATES; i++) {
            Look look = drawn(words, new SplittableRandom(seed * 31 + i * 7919L));
            double nearest =
                    taken.stream().mapToDouble(other -> difference(look, other)).min().orElse(2);
            if (nearest > apart + 1e-9) {
                best = look;
                apart = nearest;
            }
            if (taken.isEmpty()) {
                break;
            }
        }
        return java.util.Objects.requireNonNull(best);
    }

    private final class Words {
        private final List<String> list;
        private final Set<String> set;
        private final int age;

        Words(String description) {
            String lower =
                    description
                            .toLowerCase(Locale.ROOT)
                            .replace("t-shirt", "tshirt")
                            .replaceAll("['’]s\\b", "")
                            // What is carried in a hand is not worn.
                            .replaceAll(
                                    "\\b(?:hat|cap|helmet|coat|jacket|scarf|glasses)"
                                            + " in (?:his|her|their|a|one|the) hands?\\b",
                                    " ");
            list = List.of(lower.split("[^\\p{L}'-]+"));
            set = new HashSet<>(list);
            Matcher years = AGE.matcher(lower);
            age = years.find() ? Integer.parseInt(years.group(1)) : -1;
        }

        boolean any(List<String> wanted) {
            return wanted.stream().anyMatch(set::contains);
        }

        /// Whether the first name or noun that tells is a woman's; only where none does, the first
        /// pronoun, which may be of somebody else. Null where nothing tells.
        @Nullable Boolean woman() {
            for (boolean pronouns : new boolean[] {false, true}) {
                for (String word : list) {
                    boolean woman = catalogue.women().contains(word);
                    boolean man = catalogue.men().contains(word);
                    if (woman != man && PRONOUNS.contains(word) == pronouns) {
                        return woman;
                    }
                }
            }
            return null;
        }

        boolean child() {
            return age >= 0 ? age < 13 : any(catalogue.children());
        }

        boolean old() {
            return age >= 60 || any(catalogue.old());
        }

        /// How far hair has greyed, 0…1.
        double grey() {
            return age < 0 ? (old() ? 1 : 0) : Math.clamp((age - 44) / 20.0, 0, 1);
        }

        /// The word right before another, empty where there is none.
        String before(String word) {
            int at = list.indexOf(word);
            return at < 1 ? "" : list.get(at - 1);
        }

        /// The word right after another, empty where there is none.
        String after(String word) {
            int at = list.indexOf(word);
            return at < 0 || at + 1 >= list.size() ? "" : list.get(at + 1);
        }
    }

    private Look drawn(Words words, SplittableRandom random) {
        Boolean told = words.woman();
        boolean female = told == null ? random.nextBoolean() : told;
        Build build = build(words, female, random);
        List<Garment> garments = new ArrayList<>();
        List<String> extras = new ArrayList<>();
        clothes(words, female, random, garments, extras);
        String hair = hairStyle(words, female, random);
        int hairRgb = hairColour(words, random);
        List<String> skins = catalogue.skins();
        int skin = rgb(skins.get(random.nextInt(skins.size())));
        if (hair.equals("afro")) {
            skin = rgb(skins.get(4 + random.nextInt(2)));
            hairRgb = words.old() ? hairRgb : 0x1C1410;
        }
        boolean shaven = words.set.contains("clean-shaven") || words.child() || female;
        if (!shaven && !extras.contains("beard") && random.nextInt(6) == 0) {
            extras.add("beard");
        }
        return new Look(build, new Wardrobe(garments, hair, hairRgb, skin, extras));
    }

    private Build build(Words words, boolean female, SplittableRandom random) {
        double girth = 0.94 + 0.14 * random.nextDouble();
        if (words.any(catalogue.large())) {
            girth = 1.16 + 0.08 * random.nextDouble();
        } else if (words.any(catalogue.slim())) {
            girth = 0.86 + 0.04 * random.nextDouble();
        }
        if (words.child()) {
            double age = words.age >= 0 ? Math.max(3, words.age) : 7 + random.nextInt(4);
            return new Build(
                    0.78 + 0.058 * age, 4.9 + 0.145 * age, 0.88, girth * 0.95, female ? 0.6 : 0.35);
        }
        double stature = (female ? 1.66 : 1.78) + (random.nextDouble() - 0.5) * 0.12;
        if (words.set.contains("tall") || words.set.contains("lanky")) {
            stature = (female ? 1.80 : 1.94) + random.nextDouble() * 0.04;
        } else if (words.set.contains("short")
                || words.set.contains("small")
                || words.set.contains("tiny")) {
            stature = female ? 1.52 : 1.60;
        }
        stature -= words.old() ? 0.04 : 0;
        double shoulders =
                (female ? 0.93 : 1.0) + (girth - 1) * 0.2 + (random.nextDouble() - 0.5) * 0.05;
        return new Build(
                stature,
                7.5 + (stature - 1.72) * 1.2,
                shoulders,
                girth * (female ? 0.95 : 1),
                female ? 1 : 0);
    }

    private void clothes(
            Words words,
            boolean female,
            SplittableRandom random,
            List<Garment> garments,
            List<String> extras) {
        List<String> palette =
                catalogue.palettes().get(random.nextInt(catalogue.palettes().size()));
        role(words)
                .ifPresent(role -> {
                    for (String garment : role.garments()) {
                        String[] parts = garment.split(" ");
                        garments.add(new Garment(parts[0], rgb(parts[1])));
                    }
                    extras.addAll(role.extras());
                });
        if (garments.isEmpty()) {
            garments.addAll(ownClothes(words, female, random, palette));
        }
        List<String> suits = catalogue.suits();
        int suit = rgb(suits.get(Math.floorMod(palette.hashCode(), suits.size())));
        named(words, palette, suit, garments, extras);
        if (garments.stream().anyMatch(g -> g.kind().equals("suit"))) {
            // Under a suit nobody wears a hood.
            garments.replaceAll(g ->
                    List.of("hoodie", "tshirt", "sweater").contains(g.kind())
                            ? new Garment("shirt", 0xD8D4CA)
                            : g);
            matchTrousers(words, garments);
        }
        boolean covered = garments.stream().anyMatch(g -> place(g.kind()) == 2);
        if (covered && !words.set.contains("apron")) {
            // Nobody sees the apron of a role under a coat.
            garments.removeIf(g -> g.kind().equals("apron"));
        }
        if (words.set.contains("glasses") && !extras.contains("glasses")) {
            extras.add("glasses");
        }
    }

    /// A suit's trousers are of its cloth, unless the text names others.
    private void matchTrousers(Words words, List<Garment> garments) {
        boolean named =
                words.list.stream()
                        .map(catalogue.garments()::get)
                        .anyMatch(kind -> kind != null && place(kind) == 3);
        if (!named) {
            int cloth =
                    garments.stream()
                            .filter(g -> g.kind().equals("suit"))
                            .mapToInt(Garment::rgb)
                            .findFirst()
                            .orElseThrow();
            garments.replaceAll(
                    g -> g.kind().equals("trousers") ? new Garment("trousers", cloth) : g);
        }
    }

    private Optional<CastCatalogue.Role> role(Words words) {
        for (String word : words.list) {
            for (CastCatalogue.Role role : catalogue.roles()) {
                if (role.words().contains(word)) {
                    return Optional.of(role);
                }
            }
        }
        return Optional.empty();
    }

    private static List<Garment> ownClothes(
            Words words, boolean female, SplittableRandom random, List<String> palette) {
        int top = rgb(palette.get(0));
        int bottom = rgb(palette.get(1));
        int accent = rgb(palette.get(2));
        if (words.child()) {
            String kind = random.nextInt(3) == 0 ? "hoodie" : "tshirt";
            String below =
                    female && random.nextBoolean()
                            ? "skirt"
                            : random.nextBoolean() ? "shorts" : "trousers";
            return List.of(
                    new Garment(kind, accent),
                    new Garment(below, bottom),
                    new Garment("shoes", 0xD8D4CC));
        }
        return switch (random.nextInt(female ? 6 : 5)) {
            case 0 ->
                    List.of(
                            new Garment(female ? "blouse" : "shirt", top),
                            new Garment("trousers", bottom));
            case 1 ->
                    List.of(
                            new Garment("sweater", top),
                            new Garment(female ? "skirt" : "trousers", bottom),
                            new Garment(female ? "boots" : "shoes", 0x4A3222));
            case 2 ->
                    List.of(
                            new Garment("tshirt", accent),
                            new Garment("jacket", top),
                            new Garment("trousers", bottom),
                            new Garment("boots", 0x3A2A20));
            case 3 ->
                    List.of(
                            new Garment("shirt", accent),
                            new Garment("coat", top),
                            new Garment("trousers", bottom));
            case 4 ->
                    List.of(
                            new Garment(words.old() ? "sweater" : "hoodie", top),
                            new Garment("trousers", bottom),
                            new Garment("shoes", 0xC8C4BA));
            default -> List.of(new Garment("dress", top), new Garment("shoes", 0x3A2A24));
        };
    }

    /// Garments and extras that the text names, each with the colour word before it.
    private void named(
            Words words,
            List<String> palette,
            int suit,
            List<Garment> garments,
            List<String> extras) {
        for (int i = 0; i < words.list.size(); i++) {
            String word = words.list.get(i);
            String kind = catalogue.garments().get(word);
            if (kind != null) {
                int own =
                        garments.stream()
                                .filter(worn -> worn.kind().equals(kind))
                                .mapToInt(Garment::rgb)
                                .findFirst()
                                .orElse(kind.equals("suit") ? suit : rgb(palette.get(0)));
                int rgb = colourBefore(words.list, i).orElse(own);
                garments.removeIf(worn -> samePlace(worn.kind(), kind));
                garments.add(new Garment(kind, rgb));
            }
            Optional<Integer> all =
                    word.equals("clothes") ? colourBefore(words.list, i) : Optional.empty();
            all.ifPresent(rgb -> garments.replaceAll(g -> new Garment(g.kind(), rgb)));
            String extra = catalogue.extras().get(word);
            if (extra != null && !extras.contains(extra)) {
                extras.add(extra);
            }
        }
    }

    private Optional<Integer> colourBefore(List<String> list, int at) {
        for (int i = at; i >= Math.max(0, at - 3); i--) {
            String word = list.get(i);
            String hex = catalogue.colours().getOrDefault(word, catalogue.materials().get(word));
            if (hex != null) {
                return Optional.of(rgb(hex));
            }
            if (i < at && catalogue.garments().containsKey(word)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean samePlace(String a, String b) {
        return place(a) == place(b) || (b.equals("dress") && place(a) == 3);
    }

    private static int place(String kind) {
        return switch (kind) {
            case "coat", "suit", "jacket" -> 2;
            case "skirt", "shorts", "trousers" -> 3;
            case "boots", "shoes" -> 4;
            case "apron" -> 5;
            default -> 1;
        };
    }

    private String hairStyle(Words words, boolean female, SplittableRandom random) {
        Optional<String> named =
                words.list.stream()
                        .map(catalogue.hair()::get)
                        .filter(v -> v != null && !v.startsWith("#"))
                        .findFirst();
        if (named.isPresent()) {
            return named.get();
        }
        String worn = words.after("hair");
        if (female && worn.equals("up")) {
            return "bun";
        }
        if (worn.equals("down") || worn.equals("loose")) {
            return "long";
        }
        String[] styles;
        if (!female) {
            styles =
                    words.old()
                            ? new String[] {"short", "short", "bald"}
                            : new String[] {"short", "short", "short", "curly", "bald"};
        } else if (words.old()) {
            styles = new String[] {"bun", "curly", "bob"};
        } else if (words.child()) {
            styles = new String[] {"ponytail", "long", "bob", "curly"};
        } else {
            styles = new String[] {"bob", "long", "bun", "ponytail", "curly", "afro"};
        }
        String style = styles[random.nextInt(styles.length)];
        return words.child() && style.equals("bald") ? "short" : style;
    }

    private int hairColour(Words words, SplittableRandom random) {
        Optional<String> named =
                words.list.stream()
                        .map(catalogue.hair()::get)
                        .filter(v -> v != null && v.startsWith("#"))
                        .findFirst();
        if (named.isPresent()) {
            return rgb(named.get());
        }
        String said = words.before("hair");
        if (HAIR.containsKey(said)) {
            return HAIR.getOrDefault(said, 0);
        }
        int[] natural = {0x2A1C14, 0x3A2618, 0x1A1411, 0x5A3A22, 0x7A5230, 0xA8844C, 0x6E3A20};
        int own = natural[random.nextInt(natural.length)];
        int grey = words.age >= 72 || words.age < 0 ? 0xCFCBC2 : 0x98948C;
        return mixed(own, grey, words.grey());
    }

    /// Colours that are said of hair in another sense than of cloth.
    private static final Map<String, Integer> HAIR =
            Map.ofEntries(
                    Map.entry("grey", 0x98948C),
                    Map.entry("gray", 0x98948C),
                    Map.entry("white", 0xD6D2CA),
                    Map.entry("silver", 0xB4B2AC),
                    Map.entry("red", 0x9A4A22),
                    Map.entry("black", 0x17130F),
                    Map.entry("dark", 0x1E1814),
                    Map.entry("brown", 0x4A2E1C),
                    Map.entry("blond", 0xC9A25E),
                    Map.entry("blonde", 0xC9A25E),
                    Map.entry("fair", 0xC0A068));

    private static int mixed(int a, int b, double t) {
        int out = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double x = a >> shift & 0xFF;
            double y = b >> shift & 0xFF;
            out |= (int) Math.round(x + (y - x) * t) << shift;
        }
        return out;
    }

    /// How easily two looks are told apart in a small picture: colours of top, bottom and hair,
    /// height, and outline. About 1 for people nobody would confuse.
    public static double difference(Look a, Look b) {
        double colour =
                0.55 * apart(main(a), main(b))
                        + 0.25 * apart(below(a), below(b))
                        + 0.30 * apart(a.wardrobe().hairRgb(), b.wardrobe().hairRgb());
        double shape = 0;
        shape += kind(a).equals(kind(b)) ? 0 : 0.22;
        shape += a.wardrobe().hair().equals(b.wardrobe().hair()) ? 0 : 0.20;
        shape += a.wardrobe().extras().equals(b.wardrobe().extras()) ? 0 : 0.08;
        shape += Math.min(0.3, 2 * Math.abs(a.build().stature() - b.build().stature()));
        shape += 0.4 * Math.abs(a.build().girth() - b.build().girth());
        return colour + shape;
    }

    private static Garment outer(Look look) {
        Garment result = new Garment("tshirt", 0x888888);
        for (Garment garment : look.wardrobe().garments()) {
            if (place(garment.kind()) <= 2
                    && (place(garment.kind()) == 2 || place(result.kind()) == 1)) {
                result = garment;
            }
        }
        return result;
    }

    private static int main(Look look) {
        return outer(look).rgb();
    }

    private static String kind(Look look) {
        return outer(look).kind();
    }

    private static int below(Look look) {
        return look.wardrobe().garments().stream()
                .filter(garment -> place(garment.kind()) == 3)
                .mapToInt(Garment::rgb)
                .findFirst()
                .orElse(main(look));
    }

    /// Difference of two colours, 0…about 1.5, lightness first.
    private static double apart(int a, int b) {
        double[] p = lab(a);
        double[] q = lab(b);
        return 1.6 * Math.abs(p[0] - q[0]) + 3 * Math.hypot(p[1] - q[1], p[2] - q[2]);
    }

    /// Oklab (Ottosson 2020) of an sRGB colour.
    private static double[] lab(int rgb) {
        double r = linear(rgb >> 16 & 0xFF);
        double g = linear(rgb >> 8 & 0xFF);
        double b = linear(rgb & 0xFF);
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }

    private static double linear(int value) {
        double v = value / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }

    private static int rgb(String hex) {
        return Integer.parseInt(hex.substring(1), 16);
    }
}
