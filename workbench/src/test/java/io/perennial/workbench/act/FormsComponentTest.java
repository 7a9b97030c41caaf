package io.perennial.workbench.act;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.perennial.workbench.door.Company;
import io.perennial.workbench.page.Assets;
import io.perennial.workbench.page.Room;
import io.perennial.workbench.page.Shell;
import io.perennial.workbench.text.Language;
import io.perennial.workbench.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.util.HtmlUtils;

/** Every command of the document is a form, which gives back what is filled in. */
class FormsComponentTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNode DOCUMENT = document();
  private static final List<Command> COMMANDS = Commands.of(DOCUMENT);
  private static final String HOSTILE =
      "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>${1}\u202e=1+1";
  private static final Company COMPANY = new Company("EUR", "2024-03-15");
  private static final Pattern ELEMENT =
      Pattern.compile(
          "<(input|select|textarea|option|button)((?:\\s+[\\w-]+(?:=\"[^\"]*\")?)*)\\s*>([^<]*)");
  private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)(?:=\"([^\"]*)\")?");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          FormsComponentTest.class.getClassLoader(),
          "io.perennial.workbench.templates");

  private static JsonNode document() {
    try {
      return MAPPER.readTree(Files.readString(Path.of("../docs/openapi.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Command> commands() {
    return COMMANDS.stream();
  }

  @Test
  void everyPathThatTakesACommandIsOne() {
    List<String> paths = new ArrayList<>();
    DOCUMENT
        .path("paths")
        .fieldNames()
        .forEachRemaining(path -> {
          if (path.startsWith("/commands/") && !path.equals("/commands/batch")) {
            paths.add(path);
          }
        });

    assertThat(commands().map(Command::path)).containsAll(paths);
    assertThat(commands().filter(command -> command.path().startsWith("/operations")))
        .extracting(Command::key)
        .containsExactlyInAnyOrder("erasure.request", "erasure.confirm", "erasure.decline");
  }

  /** Nothing is recorded of a purchase that was refused, so none waits for its release. */
  @Test
  void whatTakesASecondPersonIsInTheListOfWhatWaits() {
    assertThat(commands().filter(FormsComponentTest::takesASecondPerson))
        .filteredOn(command -> !waits(command))
        .extracting(Command::key)
        .containsExactlyInAnyOrder("customer.record-purchase", "customer.release-credit-purchase");
  }

  private static boolean waits(Command command) {
    return Stream.concat(Waiting.KINDS.stream(), Stream.of(Waiting.ERASURE))
        .anyMatch(kind ->
            kind.family().equals(command.family()) && kind.decisions().contains(command.name()));
  }

  private static boolean takesASecondPerson(Command command) {
    JsonNode refused = DOCUMENT.path("paths").path(command.path()).at("/post/responses/4XX");
    String reference = refused.path("$ref").asText();
    return (reference.isEmpty() ? refused : DOCUMENT.at(reference.substring(1)))
        .at("/content/application~1problem+json/examples")
        .has("four-eyes");
  }

  @Test
  void commandsAboutCustomersHaveAGroup() {
    assertThat(commands().filter(command -> command.family().equals("customers")))
        .allSatisfy(command -> assertThat(Group.of(command)).isNotEqualTo(Group.ALL));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void givesBackTheSample(Command command) {
    JsonNode sample = sample(command);

    for (Language language : Language.values()) {
      assertThat(sent(command, page(command, language, sample, Map.of())).toPrettyString())
          .isEqualTo(sample.toPrettyString());
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void saysEverythingInChinese(Command command) {
    Texts texts = Texts.in(Language.CHINESE);
    Form form = form(texts, command, Map.of());

    assertThat(texts.name(command.aggregate(), command.name())).containsPattern(HAN);
    assertThat(texts.sentence(command.summary())).containsPattern(HAN);
    form.fields(sample(command)).forEach(FormsComponentTest::isChinese);
  }

  private static void isChinese(Field field) {
    assertThat(field.label()).as(field.pointer()).containsPattern(HAN);
    if (!field.hint().isEmpty()) {
      assertThat(field.hint()).as(field.pointer()).containsPattern(HAN);
    }
    for (Field.Option option : field.options()) {
      assertThat(option.label()).as(option.value()).matches(".*\\p{IsHan}.*|[A-C]");
    }
    field.parts().forEach(FormsComponentTest::isChinese);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void hostileTextStaysText(Command command) {
    JsonNode sample = hostile(sample(command));

    String page = page(command, Language.ENGLISH, sample, Map.of("/" + HOSTILE, HOSTILE));

    assertThat(page).doesNotContain("<script>alert").doesNotContain("<img src=x");
    assertThat(filled(page).values())
        .allSatisfy(values ->
            assertThat(values)
                .allMatch(value -> value.equals(HOSTILE) || value.matches("\\d*|true|false|EUR")));
  }

  @Test
  void aFaultStandsAtItsFieldAndWhatIsNowhereOnTop() {
    Command command = command("customer.record-purchase");
    Form form =
        form(
            Texts.in(Language.ENGLISH),
            command,
            Map.of("/netAmount/currency", "no such currency", "/nowhere", "not here"));

    List<Field> fields = form.fields(sample(command));

    Field amount =
        fields.stream().filter(each -> each.pointer().equals("/netAmount")).findFirst().get();
    assertThat(amount.parts().getLast().fault()).isEqualTo("no such currency");
    assertThat(form.elsewhere()).containsExactly("not here");
  }

  @Test
  void startsWithTheDayANewIdentifierAndWhatTheLinkTells() {
    ObjectNode visit =
        Form.start(command("customer.log-visit"), COMPANY, Map.of("representative", "Ina"));
    ObjectNode approval =
        Form.start(
            command("customer.approve-credit-limit"), COMPANY, Map.of("proposalId", "proposal-7"));

    assertThat(visit.path("visitId").asText()).matches("visit-[0-9a-f]{8}");
    assertThat(visit.path("occurredOn").asText()).isEqualTo("2024-03-15");
    assertThat(visit.path("representative").asText()).isEqualTo("Ina");
    assertThat(approval.path("proposalId").asText()).isEqualTo("proposal-7");
  }

  @Test
  void whatIsLeftEmptyIsLeftOutAndWhatIsClearedIsNull() {
    Command command = command("customer.amend-basic-facts");
    Map<String, List<String>> given =
        Map.of(
            "/source",
            List.of(" letter "),
            "/region",
            List.of(""),
            "/phones/3/number",
            List.of(""));

    ObjectNode body = new Reading(given, Set.of("/tradingName"), false).body(command.body());

    assertThat(body.toString()).isEqualTo("{\"tradingName\":null,\"source\":\"letter\"}");
  }

  @Test
  void theCurrencyAloneIsNoAmount() {
    Command command = command("customer.log-visit");
    Map<String, List<String>> given =
        Map.of(
            "/cost/currency", List.of("EUR"),
            "/orderedAmount/amount", List.of("1,000.50"),
            "/orderedAmount/currency", List.of("EUR"),
            "/durationMinutes", List.of("long"));

    ObjectNode body = new Reading(given, Set.of(), false).body(command.body());

    assertThat(body.toString())
        .isEqualTo(
            "{\"durationMinutes\":\"long\",\"orderedAmount\":{\"amount\":\"1000.50\",\"currency\":\"EUR\"}}");
  }

  @Test
  void codesAreSaidAsInTheirOwnPlaceAndWhatIsNeverClearedIsNot() {
    Form form = form(Texts.in(Language.CHINESE), command("customer.amend-person"), Map.of());

    List<Field> fields = form.fields(MAPPER.createObjectNode());

    assertThat(field(fields, "/role").options()).contains(new Field.Option("CONTACT", "联系人"));
    assertThat(field(fields, "/furtherRoles").options())
        .contains(new Field.Option("CONTACT", "联系人"));
    assertThat(field(fields, "/role").clearable()).isFalse();
    assertThat(field(fields, "/occurredOn").clearable()).isFalse();
    assertThat(field(fields, "/title").clearable()).isTrue();
  }

  private static Field field(List<Field> fields, String pointer) {
    return fields.stream()
        .filter(field -> field.pointer().equals(pointer))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void patternsAreAsBrowsersTakeThem() {
    Shape body = command("customer.register").body();

    assertThat(body.part("customerId").get().bounds().pattern())
        .isEqualTo("(?:customer-[A-Za-z0-9][A-Za-z0-9._\\-]{0,79})");
    assertThat(body.part("registrationNumber").get().bounds().pattern())
        .isEqualTo("(?:[\\p{L}\\p{N}][\\p{L}\\p{N} .\\/\\-]{0,63})");
    assertThat(body.part("legalName").get().bounds().pattern()).isEmpty();
  }

  private static Command command(String key) {
    return commands().filter(command -> command.key().equals(key)).findFirst().orElseThrow();
  }

  private static JsonNode sample(Command command) {
    return DOCUMENT
        .path("paths")
        .path(command.path())
        .path("post")
        .at("/requestBody/content/application~1json/example");
  }

  private static JsonNode hostile(JsonNode node) {
    if (node.isTextual()) {
      return MAPPER.getNodeFactory().textNode(HOSTILE);
    }
    if (node instanceof ObjectNode object) {
      ObjectNode copy = MAPPER.createObjectNode();
      object.properties().forEach(each -> copy.set(each.getKey(), hostile(each.getValue())));
      return copy;
    }
    if (node.isArray()) {
      List<JsonNode> items = new ArrayList<>();
      node.forEach(each -> items.add(hostile(each)));
      return MAPPER.createArrayNode().addAll(items);
    }
    return node;
  }

  private static Form form(Texts texts, Command command, Map<String, String> faults) {
    return new Form(texts, command, COMPANY, new Existing(texts, List.of()), faults);
  }

  private static String page(
      Command command, Language language, JsonNode values, Map<String, String> faults) {
    Texts texts = Texts.in(language);
    Form form = form(texts, command, faults);
    Shell shell =
        new Shell(texts, null, Room.ACT, "/do", "auto", new Assets(), "proof", false, List.of());
    StringOutput output = new StringOutput();
    List<Field> fields = form.fields(values);
    TEMPLATES.render(
        "act/form.jte",
        new FormPage(
            shell,
            texts.name(command.aggregate(), command.name()),
            texts.sentence(command.summary()),
            HOSTILE,
            "/do",
            "/do/x",
            "key",
            "",
            command.amends(),
            command.decides(),
            form.elsewhere(),
            fields),
        output);
    return output.toString();
  }

  /** What a browser would send. */
  private static JsonNode sent(Command command, String page) {
    return new Reading(filled(page), Set.of(), false).body(command.body());
  }

  private static Map<String, List<String>> filled(String page) {
    Map<String, List<String>> given = new LinkedHashMap<>();
    String select = "";
    Matcher elements = ELEMENT.matcher(page);
    while (elements.find()) {
      Map<String, String> attributes = new LinkedHashMap<>();
      Matcher each = ATTRIBUTE.matcher(elements.group(2));
      while (each.find()) {
        attributes.put(
            each.group(1), each.group(2) == null ? "" : HtmlUtils.htmlUnescape(each.group(2)));
      }
      String name = attributes.getOrDefault("name", "");
      String value = attributes.getOrDefault("value", "");
      switch (elements.group(1)) {
        case "select" -> select = name;
        case "option" -> {
          if (attributes.containsKey("selected")) {
            add(given, select, value);
          }
        }
        case "textarea" ->
            add(given, name, HtmlUtils.htmlUnescape(elements.group(3).replaceFirst("^\n", "")));
        case "input" -> {
          boolean box = "checkbox".equals(attributes.get("type"));
          if (!box || attributes.containsKey("checked")) {
            add(given, name, value);
          }
        }
        default -> {} // a button is sent by itself
      }
    }
    return given;
  }

  private static void add(Map<String, List<String>> given, String name, String value) {
    if (name.startsWith("/")) {
      given.computeIfAbsent(name, each -> new ArrayList<>()).add(value);
    }
  }
}
