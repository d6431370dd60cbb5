package studio.backlot.model.reading;

import java.util.Set;

/// Given names that are also everyday words: `Rob enters`, `Rose turns`, `Bill and Ann`.
final class GivenNames {
    static final Set<String> WORDS =
            Set.of(
                    "rose", "bill", "mark", "will", "grace", "faith", "hope", "dawn", "summer",
                    "jack", "frank", "drew", "pat", "rob", "art", "gene", "ray", "rich", "grant",
                    "chase", "hunter", "lily", "daisy", "violet", "iris", "olive", "ruby", "amber",
                    "pearl", "ginger", "robin", "jay", "guy", "dean", "earl", "duke", "baron",
                    "victor", "max", "don", "sue", "penny", "joy", "eve", "may", "june", "april",
                    "carol", "holly", "ivy", "heather", "jasmine", "angel", "cliff", "dale", "glen",
                    "rusty", "sandy", "buddy", "bob", "nick", "lance", "miles", "wade", "skip",
                    "chuck", "josh", "bud", "cat", "bear", "page", "reed", "kit", "sky", "storm",
                    "lane", "rod", "stew", "ned", "abe", "archer", "baker", "cook", "mason",
                    "porter", "carter", "piper", "harper", "scout");

    private GivenNames() {}
}
