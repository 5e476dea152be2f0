package dev.gatehouse.bench.generate;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Names of people who do not exist. */
final class Names {
    private static final List<String> FIRST = List.of(
            "Aiko", "Amina", "Anselm", "Beatriz", "Bilal", "Carla", "Chidi", "Dagny", "Elif", "Emeka", "Farah", "Goran",
            "Hana", "Ines", "Ivo", "Jasper", "Jonna", "Kofi", "Leila", "Lukas", "Maeve", "Mateo", "Nadia", "Noor",
            "Olga", "Oskar", "Paulo", "Priya", "Quentin", "Ravi", "Sanna", "Tomas", "Uma", "Viktor", "Wanda", "Yusuf");
    private static final List<String> LAST = List.of(
            "Adeyemi",
            "Andersson",
            "Bauer",
            "Castro",
            "Dimitrov",
            "Duarte",
            "Eriksen",
            "Fischer",
            "García",
            "Hoffmann",
            "Ibrahim",
            "Jansen",
            "Kowalski",
            "Lindqvist",
            "Müller",
            "Nakamura",
            "Ndiaye",
            "Oliveira",
            "Petrov",
            "Quist",
            "Rossi",
            "Sato",
            "Takács",
            "Ueda",
            "Vogel",
            "Wanjiru",
            "Yıldız",
            "Zhang");

    private Names() {}

    /** The nth name; the same number gives the same name. */
    static String nth(int number) {
        int round = number / (FIRST.size() * LAST.size());
        String name = FIRST.get(number % FIRST.size()) + " "
                + LAST.get((number / FIRST.size() * 5 + number * 11) % LAST.size());
        return round == 0 ? name : name + " " + (round + 1);
    }

    /** The part before the at sign that belongs to a name: ASCII, lower case, with dots. */
    static String mailbox(String name) {
        String ascii = Normalizer.normalize(name.replace('ı', 'i'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return ascii.toLowerCase(Locale.ROOT).replace(' ', '.');
    }
}
