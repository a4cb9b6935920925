import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recounts a vote from what was published of it, without any program of those who held it. Needs a
 * JDK of version 17 or later and nothing else:
 *
 * <pre>java Recount.java https://example.org/votes/SLUG/ [RECEIPT]</pre>
 *
 * or, for files that were downloaded before, the name of the folder that holds ledger.txt,
 * checkpoints.txt and key.txt.
 *
 * <p>The ledger has a line for each ballot, {@code NUMBER MILLISECONDS B CANDIDATE DAY VOTER}, and
 * for each act of the office, {@code NUMBER MILLISECONDS A JSON}. The hash of a line is SHA-256 over
 * the 32 bytes of the hash before it (zeros before the first) and the line in UTF-8. A checkpoint is
 * {@code laodongmei-checkpoint-1 SLUG LINE HASH MILLISECONDS SIGNATURE}: the signature, Ed25519, is
 * over all that stands before it. Whoever kept a checkpoint or a receipt from the days of the vote
 * can see here that nothing was changed since.
 */
public class Recount {

    private static final Pattern LINE =
            Pattern.compile("(\\d+) (\\d+) (?:B (\\d+) (\\d+) ([0-9a-f]{32})|A (\\{.*\\}))");
    private static final Pattern CANDIDATES = Pattern.compile("\"candidates\":\\[(.*?)\\]");
    private static final Pattern OBJECT = Pattern.compile("\\{(?:[^{}\"]|\"(?:[^\"\\\\]|\\\\.)*\")*\\}");

    private final Map<Long, String> signed = new HashMap<>();
    private final Map<Long, Integer> ballots = new HashMap<>();
    private final Set<String> voters = new HashSet<>();
    private final Map<Integer, Integer> counts = new TreeMap<>();
    private final Map<Integer, String> names = new TreeMap<>();
    private final Map<Long, String> voided = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private byte[] hash = new byte[32];
    private long lines;
    private long time;
    private boolean isFinal;
    private String found = "There is no ballot with this receipt.";

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("usage: java Recount.java ADDRESS-OR-FOLDER [RECEIPT]");
            System.exit(2);
        }
        Recount recount = new Recount();
        recount.readKeyAndCheckpoints(arguments[0]);
        String receipt = arguments.length == 2 ? plain(arguments[1]) : "";
        try (BufferedReader ledger = open(arguments[0], "ledger.txt")) {
            for (String line = ledger.readLine(); line != null; line = ledger.readLine()) {
                recount.read(line, receipt);
            }
        }
        recount.finish(receipt);
    }

    private static BufferedReader open(String place, String name) throws Exception {
        InputStream in;
        if (place.startsWith("http:") || place.startsWith("https:")) {
            URI address = URI.create(place.endsWith("/") ? place : place + "/").resolve(name);
            HttpClient client =
                    HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
            HttpResponse<InputStream> answer =
                    client.send(
                            HttpRequest.newBuilder(address).build(),
                            HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new IOException(address + " answers " + answer.statusCode());
            }
            in = answer.body();
        } else {
            in = Files.newInputStream(Path.of(place, name));
        }
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    private void readKeyAndCheckpoints(String place) throws Exception {
        PublicKey key;
        try (BufferedReader in = open(place, "key.txt")) {
            byte[] bytes = Base64.getDecoder().decode(in.readLine().strip());
            key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes));
        }
        try (BufferedReader in = open(place, "checkpoints.txt")) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] words = line.split(" ");
                Signature signature = Signature.getInstance("Ed25519");
                signature.initVerify(key);
                String text = line.substring(0, line.lastIndexOf(' '));
                signature.update(text.getBytes(StandardCharsets.UTF_8));
                if (!signature.verify(Base64.getDecoder().decode(words[5]))) {
                    faults.add("the checkpoint of line " + words[2] + " is not signed by the key");
                }
                signed.put(Long.parseLong(words[2]), words[3]);
            }
        }
    }

    private void read(String text, String receipt) throws Exception {
        Matcher line = LINE.matcher(text);
        lines++;
        if (!line.matches() || Long.parseLong(line.group(1)) != lines) {
            faults.add("line " + lines + " is missing, or not one of a ledger");
            return;
        }
        long at = Long.parseLong(line.group(2));
        if (at < time) {
            faults.add("line " + lines + " is older than the one before");
        }
        time = at;
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        sha.update(hash);
        hash = sha.digest(text.getBytes(StandardCharsets.UTF_8));
        String head = signed.remove(lines);
        if (head != null && !head.equals(HexFormat.of().formatHex(hash))) {
            faults.add("line " + lines + " or one before it is another one than was signed");
        }
        if (line.group(3) != null) {
            ballot(line, receipt);
        } else {
            act(line.group(6));
        }
    }

    private void ballot(Matcher line, String receipt) {
        int candidate = Integer.parseInt(line.group(3));
        if (isFinal) {
            faults.add("line " + lines + " is a ballot that came after the result was final");
        }
        if (!voters.add(line.group(5) + " " + candidate + " " + line.group(4))) {
            faults.add("line " + lines + " is a second ballot of the same voter");
        }
        ballots.put(lines, candidate);
        counts.merge(candidate, 1, Integer::sum);
        if (receipt.equals(lines + mark())) {
            found = "Your receipt is that of line " + lines + ", a ballot for candidate " + candidate;
        }
    }

    /** The first fifty bits of the hash in Crockford's base 32. */
    private String mark() {
        String alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        long bits = 0;
        for (int i = 0; i < 7; i++) {
            bits = bits << 8 | hash[i] & 0xff;
        }
        StringBuilder mark = new StringBuilder();
        for (int shift = 51; shift >= 6; shift -= 5) {
            mark.append(alphabet.charAt((int) (bits >>> shift & 31)));
        }
        return mark.toString();
    }

    private static String plain(String receipt) {
        return receipt.toUpperCase()
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    private void act(String json) {
        switch (text(json, "act")) {
            case "opened" -> {
                Matcher list = CANDIDATES.matcher(json);
                Matcher each = OBJECT.matcher(list.find() ? list.group(1) : "");
                while (each.find()) {
                    names.put(number(each.group(), "number"), text(each.group(), "name"));
                }
            }
            case "voided" -> takeOut(text(json, "ballots"), text(json, "reason"));
            case "frozen" -> compare(json);
            default -> System.out.println("line " + lines + ": " + json);
        }
    }

    private void takeOut(String ranges, String reason) {
        int taken = 0;
        for (String range : ranges.split(" ")) {
            String[] ends = range.split("-");
            for (long at = Long.parseLong(ends[0]); at <= Long.parseLong(ends[ends.length - 1]); at++) {
                Integer candidate = ballots.remove(at);
                if (candidate == null) {
                    faults.add("line " + lines + " takes out " + at + ", no ballot that counts");
                } else {
                    counts.merge(candidate, -1, Integer::sum);
                    voided.put(at, reason);
                    taken++;
                }
            }
        }
        System.out.println("line " + lines + ": " + taken + " ballots taken out: " + reason);
    }

    private void compare(String json) {
        isFinal = true;
        Matcher list = Pattern.compile("\"counts\":\\[([0-9,]*)\\]").matcher(json);
        String[] told = list.find() ? list.group(1).split(",") : new String[0];
        for (int number = 1; number <= told.length; number++) {
            int counted = counts.getOrDefault(number, 0);
            if (counted != Integer.parseInt(told[number - 1])) {
                faults.add("candidate " + number + " has " + counted + ", told were " + told[number - 1]);
            }
        }
    }

    private void finish(String receipt) {
        signed.keySet().forEach(line -> faults.add("line " + line + " was signed and is missing"));
        names.keySet().forEach(number -> counts.putIfAbsent(number, 0));
        System.out.println();
        counts.entrySet().stream()
                .sorted((a, b) -> b.getValue() - a.getValue())
                .forEach(each ->
                        System.out.printf(
                                "%8d  %d %s%n",
                                each.getValue(),
                                each.getKey(),
                                names.getOrDefault(each.getKey(), "?")));
        System.out.println();
        System.out.println(
                (ballots.size() + voided.size())
                        + " ballots, "
                        + voided.size()
                        + " of them taken out; the result is "
                        + (isFinal ? "final" : "not final"));
        System.out.println("last line: " + lines + " " + HexFormat.of().formatHex(hash));
        if (!receipt.isEmpty()) {
            String mark = receipt.replaceFirst(".{10}$", "");
            String why = mark.matches("\\d{1,12}") ? voided.get(Long.parseLong(mark)) : null;
            System.out.println(found + (why == null ? "" : ", taken out: " + why));
        }
        faults.forEach(fault -> System.out.println("FAULT: " + fault));
        System.out.println(
                faults.isEmpty()
                        ? "All is as it was signed: no line was altered, added or removed."
                        : "This is not the ledger that was signed.");
        System.exit(faults.isEmpty() ? 0 : 1);
    }

    private static int number(String json, String key) {
        Matcher value = Pattern.compile("\"" + key + "\":(\\d+)").matcher(json);
        return value.find() ? Integer.parseInt(value.group(1)) : 0;
    }

    private static String text(String json, String key) {
        Matcher value =
                Pattern.compile("\"" + key + "\":\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(json);
        return value.find() ? value.group(1).replaceAll("\\\\(.)", "$1") : "";
    }
}
