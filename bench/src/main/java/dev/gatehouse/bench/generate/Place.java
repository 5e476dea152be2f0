package dev.gatehouse.bench.generate;

/** Where people sign in from. Every address lies in a range that is reserved for documentation. */
enum Place {
    BERLIN("Berlin", "Berlin", "DE", "52.51705", "13.38886", 1, 2),
    HAMBURG("Hamburg", "Hamburg", "DE", "53.55073", "9.99302", 2, 2),
    LISBON("Lisbon", "Lisboa", "PT", "38.70775", "-9.13659", 3, 1),
    NAIROBI("Nairobi", "Nairobi City", "KE", "-1.28325", "36.81667", 4, 3),
    SEATTLE("Seattle", "Washington", "US", "47.60383", "-122.33006", 5, -7),
    OSAKA("Osaka", "Osaka", "JP", "34.69374", "135.50218", 6, 9),
    TORONTO("Toronto", "Ontario", "CA", "43.65348", "-79.38393", 7, -4),
    /** Nowhere that the organisation knows. */
    ELSEWHERE("", "", "ZZ", "0.0", "0.0", 8, 0),
    DUBLIN("Dublin", "Dublin", "IE", "53.34976", "-6.26027", 9, 1),
    DENVER("Denver", "Colorado", "US", "39.73924", "-104.98486", 10, -6),
    STOCKHOLM("Stockholm", "Stockholms Lan", "SE", "59.32511", "18.07109", 11, 2),
    MADRID("Madrid", "Madrid", "ES", "40.41678", "-3.70379", 12, 2),
    SINGAPORE("Singapore", "Central Singapore", "SG", "1.28967", "103.85007", 13, 8),
    /** Another place that nobody knows. */
    FAR_AWAY("", "", "XX", "0.0", "0.0", 14, 3);

    private final String city;
    private final String state;
    private final String country;
    private final String latitude;
    private final String longitude;
    private final int number;
    private final int hoursAhead;

    Place(String city, String state, String country, String latitude, String longitude, int number, int hoursAhead) {
        this.city = city;
        this.state = state;
        this.country = country;
        this.latitude = latitude;
        this.longitude = longitude;
        this.number = number;
        this.hoursAhead = hoursAhead;
    }

    String city() {
        return city;
    }

    String state() {
        return state;
    }

    String country() {
        return country;
    }

    String latitude() {
        return latitude;
    }

    String longitude() {
        return longitude;
    }

    /** How many hours its clocks are ahead of UTC in May and the months after it. */
    int hoursAhead() {
        return hoursAhead;
    }

    /** The autonomous system of its networks, from the numbers reserved for documentation. */
    int autonomousSystem() {
        return 64495 + number;
    }

    /** The address that everybody in the office there shares. */
    String office() {
        return "192.0.2." + (number * 16 + 1);
    }

    /** An address at somebody's home there; every third one is IPv6. */
    String home(int household) {
        if (household % 3 == 0) {
            return "2001:db8:" + number + ":" + Integer.toHexString(household % 65_536) + "::1";
        }
        return "198.51.100." + (1 + (household * 7 + number) % 254);
    }
}
