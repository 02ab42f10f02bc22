package dev.penstock.definition;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The length and the characters that AppFlow allows for each kind of text in a flow definition.
 *
 * <p>Lengths are counted in code points. A check takes time in proportion to the text at most.
 */
public enum TextRule {
    FLOW_NAME(
            "flow-name",
            2,
            256,
            TextShape.of(Characters.LETTER_OR_DIGIT, Characters.word("!@#.-")),
            "a letter or digit, then letters, digits and _ ! @ # . -"),
    FLOW_DESCRIPTION(
            "description",
            0,
            2048,
            TextShape.of(Characters.wordOrSpace("!@#-.?,")),
            "letters, digits, white space and _ ! @ # - . ? ,"),
    FLOW_STATUS_MESSAGE(
            "flow-status-message",
            0,
            2048,
            TextShape.of(Characters.wordOrSpace("/!@#+=.-")),
            "letters, digits, white space and _ / ! @ # + = . -"),
    FLOW_ARN("flow-arn", 0, 512, TextShape.arn("arn:aws:appflow:"), "arn:aws:appflow:<region>:<account>:<rest>"),
    KMS_ARN("kms-arn", 20, 2048, TextShape.arn("arn:aws:kms:"), "arn:aws:kms:<region>:<account>:<rest>"),
    CLIENT_TOKEN("client-token", 1, 256, TextShape.of(Characters.PRINTABLE), "printable ASCII"),
    TAG_KEY(
            "tag-key",
            1,
            128,
            TextShape.notStartingWith(
                    "aws:", Characters.letters().range('+', '=').range('_', '_')),
            "letters, digits and + , - . / : ; < = _, not starting with aws:"),
    TAG_VALUE(
            "tag-value",
            0,
            256,
            TextShape.of(Characters.wordOrSpace("@").range('+', '=')),
            "letters, digits, white space and + , - . / : ; < = _ @"),
    USER_NAME("user-name", 1, 256, TextShape.of(Characters.NO_SPACE), "no white space"),
    CONNECTOR_PROFILE_NAME(
            "connector-profile-name",
            1,
            256,
            TextShape.of(Characters.word("/!@#+=.-")),
            "letters, digits and _ / ! @ # + = . -"),
    API_VERSION("api-version", 1, 256, TextShape.of(Characters.NO_SPACE), "no white space"),
    DATETIME_FIELD("datetime-type-field-name", 0, 256, TextShape.ANY, ""),
    BUCKET_NAME("bucket-name", 3, 63, TextShape.of(Characters.NO_SPACE), "no white space"),
    UPSOLVER_BUCKET_NAME(
            "upsolver-bucket-name",
            16,
            63,
            TextShape.startingWith("upsolver-appflow", Characters.NO_SPACE),
            "upsolver-appflow, then no white space"),
    BUCKET_PREFIX("bucket-prefix", 0, 512, TextShape.ANY, ""),
    OBJECT("object", 1, 512, TextShape.of(Characters.NO_SPACE), "no white space"),
    ENTITY_NAME("entity-name", 1, 1024, TextShape.of(Characters.NO_SPACE), "no white space"),
    DOMAIN_NAME("domain-name", 1, 64, TextShape.of(Characters.NO_SPACE), "no white space"),
    OBJECT_TYPE_NAME("object-type-name", 1, 255, TextShape.of(Characters.NO_SPACE), "no white space"),
    DOCUMENT_TYPE(
            "document-type", 1, 512, TextShape.of(Characters.wordOrSpace("-")), "letters, digits, white space and _ -"),
    ID_FIELD_NAME("id-field-name", 1, 128, TextShape.of(Characters.NO_SPACE), "no white space"),
    CUSTOM_PROPERTY_KEY("custom-property-key", 1, 128, TextShape.of(Characters.WORD), "letters, digits and _"),
    CUSTOM_PROPERTY_VALUE("custom-property-value", 1, 2048, TextShape.of(Characters.NO_SPACE), "no white space"),
    DATA_TRANSFER_API_NAME(
            "data-transfer-api-name", 1, 64, TextShape.of(Characters.word("/-")), "letters, digits and _ / -"),
    SCHEDULE_EXPRESSION("schedule-expression", 0, 256, TextShape.ANY, ""),
    TIMEZONE("timezone", 0, 256, TextShape.ANY, ""),
    GLUE_ROLE("glue-role", 0, 512, TextShape.arn("arn:aws:iam:"), "arn:aws:iam::<account>:<rest>"),
    GLUE_DATABASE("glue-database", 0, 255, TextShape.of(Characters.text()), "no control characters but tab"),
    GLUE_TABLE_PREFIX("glue-table-prefix", 0, 128, TextShape.of(Characters.text()), "no control characters but tab"),
    SOURCE_FIELD("source-field", 0, 2048, TextShape.ANY, ""),
    DESTINATION_FIELD("destination-field", 0, 256, TextShape.ANY, ""),
    TASK_PROPERTY("task-property", 1, 2048, TextShape.ANY, "");

    private final String id;
    private final int least;
    private final int most;
    private final TextShape shape;
    private final String shapeWords;

    TextRule(String id, int least, int most, TextShape shape, String shapeWords) {
        this.id = id;
        this.least = least;
        this.most = most;
        this.shape = shape;
        this.shapeWords = shapeWords;
    }

    /** Returns the least number of code points. */
    public int least() {
        return least;
    }

    /** Returns the greatest number of code points. */
    public int most() {
        return most;
    }

    /** Returns what is allowed, in words. */
    public String allowed() {
        String length = least + " to " + most + " characters";
        return shapeWords.isEmpty() ? length : length + ": " + shapeWords;
    }

    /**
     * Checks a text.
     *
     * @param place where the text is, for the problem
     * @return what is wrong with it, or nothing
     */
    public Optional<Problem> check(String place, String text) {
        requireNonNull(text, "text is null");
        int length = text.codePointCount(0, text.length());
        if (length < least || length > most) {
            String found = Problem.quote(text) + " has " + length + (length == 1 ? " character" : " characters");
            return Optional.of(Problem.error(id + ".length", place, found, allowed()));
        }
        Optional<String> breach = shape.breach(text);
        return breach.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.error(
                        id + ".pattern", place, "in " + Problem.quote(text) + " " + breach.get(), allowed()));
    }

    void require(String place, String text) {
        Check.present(text, place);
        Check.none(check(place, text));
    }

    void require(String place, Optional<String> text) {
        Check.present(text, place);
        if (text.isPresent()) {
            require(place, text.get());
        }
    }

    void requireEach(String place, Iterable<String> texts) {
        int i = 0;
        for (String text : texts) {
            require(place + "[" + i++ + "]", text);
        }
    }
}
