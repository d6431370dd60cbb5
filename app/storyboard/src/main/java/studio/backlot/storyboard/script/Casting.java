package studio.backlot.storyboard.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.backlot.assets.cast.CastCatalogue;
import studio.backlot.space.figure.Build;
import studio.backlot.space.figure.Wardrobe;
import studio.backlot.storyboard.model.CastMember;
import studio.backlot.storyboard.model.Origin;

/// Casts the people of a script: bodies and clothes as their introduction tells, and where it is
/// silent, so that no two of them share silhouette and colour.
public final class Casting {
    private static final Map<String, Integer> COLOURS = colours();
    private static final int[] PALETTE = {
        0xB3392F, 0x2F5D8C, 0xC9A227, 0x3F7A4F, 0x7A4B8C, 0xD07A3A, 0x3B8C8C, 0x8C2F5D, 0x6B6F3A
    };
    private static final int[] HAIR = {0x2A1D14, 0x5A3A20, 0x14110F, 0x8A6A3A, 0x6E2F1A, 0xB8A27A};
    private static final int[] SKIN = {0xD9A982, 0x8D5B3C, 0xE6BE9C, 0xB07A52, 0x6A4230, 0xC99A74};
    private static final Pattern GARMENT =
            Pattern.compile(
                    "(?:([a-z]+)[ -])?(?:[a-z]+ )?(coat|dress|jacket|suit|apron|shirt|sweater|jumper"
                            + "|hoodie|uniform|skirt|blouse|cardigan|robe|t-shirt)\\b");
    private static final Pattern AGE = Pattern.compile("\\(\\s*(?:early |mid |late )?(\\d{1,2})");
    private static final Pattern WOMAN =
            Pattern.compile(
                    "\\b(?:she|her|woman|waitress|girl|dress|mother|daughter|sister|wife|aunt|nurse"
                            + "|ms|mrs|miss|lady|queen|grandmother|actress)\\b");
    private static final CastCatalogue CATALOGUE = CastCatalogue.load();
    private static final Pattern TRADE =
            Pattern.compile("(?:\\)|\\d0s|\\d)?,? (?:an?|the) ((?:\\p{Ll}+ ){0,2}\\p{Ll}+)");
    private static final Pattern WOMAN_NOUN =
            Pattern.compile(
                    "\\b(?:woman|waitress|girl|mother|daughter|sister|wife|aunt|lady|queen|nun|bride"
                            + "|grandmother|actress|widow|policewoman|businesswoman)\\b");
    private static final Pattern MAN_NOUN =
            Pattern.compile(
                    "\\b(?:man|boy|father|son|brother|husband|uncle|waiter|king|monk|priest|groom"
                            + "|grandfather|guy|policeman|businessman|widower|bearded|beard)\\b");
    private static final Pattern MAN =
            Pattern.compile(
                    "\\b(?:he|his|him|man|boy|father|son|brother|husband|uncle|waiter|mr|king"
                            + "|grandfather|beard|guy)\\b");

    private Casting() {}

    private static Map<String, Integer> colours() {
        Map<String, Integer> map = new LinkedHashMap<>();
        map.put("red", 0xB3261E);
        map.put("blue", 0x2E5A9B);
        map.put("navy", 0x1E2C4A);
        map.put("green", 0x3A7A45);
        map.put("yellow", 0xE0B92E);
        map.put("orange", 0xD9772B);
        map.put("brown", 0x6B4A2F);
        map.put("grey", 0x7A7C80);
        map.put("gray", 0x7A7C80);
        map.put("black", 0x1D1D20);
        map.put("dark", 0x26282E);
        map.put("white", 0xEDEAE2);
        map.put("pink", 0xD98CA0);
        map.put("purple", 0x6A4585);
        map.put("beige", 0xC8B58F);
        return map;
    }

    /// One member for everybody who can be seen; voices are not cast.
    ///
    /// @param actionOf all action of the script, so that he and she can be told apart
    public static List<CastMember> cast(ScriptPeople people, List<String> actionOf) {
        List<CastMember> cast = new ArrayList<>();
        int i = 0;
        for (ScriptPeople.Person person : people.all()) {
            if (person.name().endsWith(" VOICE")) {
                continue;
            }
            String intro = about(person, people);
            boolean woman = isWoman(person, intro, people, actionOf);
            cast.add(
                    new CastMember(
                            "cast-"
                                    + person.name()
                                            .toLowerCase(Locale.ROOT)
                                            .replaceAll("[^\\p{L}\\p{N}]+", "-"),
                            person.name(),
                            List.of(),
                            build(intro, woman),
                            wardrobe(intro, woman, i, role(person.name(), intro)),
                            person.introduction() == null ? Origin.DEFAULT : Origin.SCRIPT));
            i++;
        }
        return cast;
    }

    /// The words of the introduction that are about this person: from the name to the next one.
    private static String about(ScriptPeople.Person person, ScriptPeople people) {
        String intro = person.introduction();
        if (intro == null) {
            return person.name().toLowerCase(Locale.ROOT);
        }
        int[] at = people.firstMention(person.name(), intro);
        int from = at == null ? 0 : at[0];
        int to = intro.length();
        for (ScriptPeople.Person other : people.all()) {
            int next = other.name().equals(person.name()) ? -1 : intro.indexOf(other.name());
            if (next > from) {
                to = Math.min(to, next);
            }
        }
        int before = Math.max(0, from - 24);
        return intro.substring(before, to).toLowerCase(Locale.ROOT);
    }

    /// A name or a noun says who somebody is; only where both are silent do pronouns, which may be
    /// of others: a PRIEST who `comes in behind her` is no woman.
    private static boolean isWoman(
            ScriptPeople.Person person, String intro, ScriptPeople people, List<String> action) {
        Boolean told = byName(person.name());
        if (told != null) {
            return told;
        }
        int nouns = count(WOMAN_NOUN, intro) - count(MAN_NOUN, intro);
        if (nouns != 0) {
            return nouns > 0;
        }
        int score = 3 * (count(WOMAN, intro) - count(MAN, intro));
        for (String text : action) {
            List<String> named = people.mentionedIn(text);
            if (named.size() == 1 && named.getFirst().equals(person.name())) {
                String lower = text.toLowerCase(Locale.ROOT);
                score += count(WOMAN, lower) - count(MAN, lower);
            }
        }
        return score > 0 || (score == 0 && person.name().endsWith("A"));
    }

    private static @Nullable Boolean byName(String name) {
        boolean woman = false;
        boolean man = false;
        for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            woman |= CATALOGUE.women().contains(word);
            man |= CATALOGUE.men().contains(word);
        }
        return woman == man ? null : woman;
    }

    /// What people of a trade wear; empty where neither name nor introduction tells one.
    private static Optional<CastCatalogue.Role> role(String name, String intro) {
        for (String words : List.of(name.toLowerCase(Locale.ROOT), trade(intro))) {
            for (String word : words.split("[^\\p{L}]+")) {
                for (CastCatalogue.Role role : CATALOGUE.roles()) {
                    if (role.words().contains(word)) {
                        return Optional.of(role);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// `A nurse` in `MARA (30s), a nurse in a red coat`.
    private static String trade(String intro) {
        Matcher trade = TRADE.matcher(intro);
        return trade.find() ? trade.group(1) : "";
    }

    private static int count(Pattern pattern, String text) {
        return (int) pattern.matcher(text).results().count();
    }

    private static Build build(String intro, boolean woman) {
        Matcher age = AGE.matcher(intro);
        int years = age.find() ? Integer.parseInt(age.group(1)) : 35;
        boolean child = years < 13 || intro.matches("(?s).*\\b(?:boy|girl|child|kid)\\b.*");
        if (child) {
            return Build.CHILD;
        }
        if (intro.contains("tall")) {
            return Build.TALL;
        }
        if (intro.matches("(?s).*\\b(?:short|small|tiny)\\b.*")) {
            return Build.SHORT;
        }
        Build base = woman ? Build.ADULT_WOMAN : Build.ADULT_MAN;
        boolean heavy = intro.matches("(?s).*\\b(?:heavy|fat|big|large|stout|huge)\\b.*");
        boolean thin = intro.matches("(?s).*\\b(?:thin|slim|lean|skinny|gaunt)\\b.*");
        double girth = base.girth() * (heavy ? 1.2 : thin ? 0.88 : 1);
        return new Build(
                base.stature(), base.headsTall(), base.shoulders(), girth, base.feminine());
    }

    private static Wardrobe wardrobe(
            String intro, boolean woman, int index, Optional<CastCatalogue.Role> role) {
        List<Wardrobe.Garment> garments = new ArrayList<>();
        int own = PALETTE[index % PALETTE.length];
        List<Wardrobe.Garment> told = told(intro, own);
        boolean dressed = told.stream().anyMatch(g -> g.kind().equals("dress"));
        boolean topped = told.stream().anyMatch(g -> !g.kind().equals("apron"));
        List<Wardrobe.Garment> trade = role.map(Casting::garments).orElse(List.of());
        boolean clothed = !trade.isEmpty() && !topped && !dressed;
        if (clothed) {
            garments.addAll(trade);
        } else if (!dressed) {
            garments.add(new Wardrobe.Garment(woman ? "blouse" : "shirt", 0xD8D3C6));
            garments.add(new Wardrobe.Garment("trousers", index % 2 == 0 ? 0x2B3038 : 0x4A4038));
        }
        if (!topped && !clothed) {
            String[] tops = {"jacket", "sweater", "coat", "hoodie"};
            garments.add(new Wardrobe.Garment(tops[index % tops.length], own));
        }
        garments.addAll(told);
        if (garments.stream().noneMatch(g -> g.kind().matches("shoes|boots"))) {
            garments.add(new Wardrobe.Garment("shoes", 0x1E1A18));
        }
        String[] womensHair = {"long", "bob", "bun", "ponytail", "curly"};
        String[] mensHair = {"short", "short", "curly", "bald"};
        boolean grey = old(intro);
        String hair =
                intro.contains("bald")
                        ? "bald"
                        : intro.contains("hair up")
                                ? "bun"
                                : woman
                                        ? womensHair[index % womensHair.length]
                                        : mensHair[index % mensHair.length];
        List<String> extras = new ArrayList<>();
        for (String extra :
                List.of("hat", "cap", "glasses", "scarf", "tie", "helmet", "hood", "beard")) {
            if (intro.matches("(?s).*\\b" + extra + "\\b.*") && !intro.contains(extra + " in h")) {
                extras.add(extra);
            }
        }
        if (clothed) {
            role.ifPresent(
                    r -> r.extras().stream().filter(e -> !extras.contains(e)).forEach(extras::add));
        }
        return new Wardrobe(
                garments,
                hair,
                grey ? 0xA9A6A0 : HAIR[index % HAIR.length],
                SKIN[index % SKIN.length],
                extras);
    }

    private static List<Wardrobe.Garment> garments(CastCatalogue.Role role) {
        List<Wardrobe.Garment> garments = new ArrayList<>();
        for (String garment : role.garments()) {
            String[] parts = garment.split(" ");
            int rgb = Integer.parseInt(parts[1].substring(1), 16);
            garments.add(new Wardrobe.Garment(parts[0], rgb));
        }
        return garments;
    }

    private static boolean old(String intro) {
        Matcher age = AGE.matcher(intro);
        return (age.find() && Integer.parseInt(age.group(1)) >= 60)
                || intro.matches("(?s).*\\b(?:old|elderly|grey-haired)\\b.*");
    }

    private static List<Wardrobe.Garment> told(String intro, int own) {
        List<Wardrobe.Garment> told = new ArrayList<>();
        Matcher m = GARMENT.matcher(intro);
        while (m.find()) {
            String kind =
                    switch (m.group(2)) {
                        case "jumper", "cardigan" -> "sweater";
                        case "robe" -> "coat";
                        case "t-shirt" -> "tshirt";
                        default -> m.group(2);
                    };
            int rgb = own;
            for (String word : m.group().split("[ -]")) {
                rgb = COLOURS.getOrDefault(word, rgb);
            }
            boolean once = told.stream().noneMatch(g -> g.kind().equals(kind));
            if (once) {
                told.add(new Wardrobe.Garment(kind, rgb));
            }
        }
        // Outer clothes last: garments go from the inside out.
        told.sort((a, b) -> Boolean.compare(outer(a.kind()), outer(b.kind())));
        return told;
    }

    private static boolean outer(String kind) {
        return kind.equals("coat") || kind.equals("jacket") || kind.equals("apron");
    }
}
