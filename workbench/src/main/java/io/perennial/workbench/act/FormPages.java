package io.perennial.workbench.act;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.workbench.door.Company;
import io.perennial.workbench.door.Doors;
import io.perennial.workbench.door.Problem;
import io.perennial.workbench.page.Shell;
import io.perennial.workbench.text.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the page of a form: its places, what it is about, and why it was refused. */
final class FormPages {

  private FormPages() {}

  /**
   * The page of a form.
   *
   * @param id what it is about; empty where it makes something new
   * @param known all that is known of that
   * @param filled what was filled in
   * @param problem why it was refused; absent when it was not
   */
  static FormPage page(
      Shell shell,
      Command command,
      String id,
      Company company,
      List<JsonNode> known,
      Filled filled,
      @Nullable Problem problem) {
    Texts texts = shell.texts();
    Form form =
        new Form(
            texts, command, company, new Existing(texts, known), Refusals.atFields(texts, problem));
    List<Field> fields = form.fields(filled.values());
    List<String> refused = new ArrayList<>();
    if (problem != null) {
      refused.addAll(Refusals.onTop(texts, problem));
      refused.addAll(form.elsewhere());
    }
    String about = id.isEmpty() ? "" : title(known, id);
    return new FormPage(
        shell,
        texts.name(command.aggregate(), command.name()),
        texts.sentence(command.summary()),
        about,
        id.isEmpty() ? "" : Documents.place(command.family(), id),
        "/do/"
            + command.family()
            + "/"
            + (id.isEmpty() ? "" : Doors.segment(id) + "/")
            + command.name(),
        filled.key(),
        filled.back(),
        command.amends(),
        command.decides(),
        refused,
        fields);
  }

  /** What something is called, by what is known of it. */
  static String title(List<JsonNode> known, String id) {
    if (!known.isEmpty()) {
      String name = known.getFirst().path("identity").path("legalName").asText();
      if (!name.isEmpty()) {
        return name + " (" + id + ")";
      }
    }
    return id;
  }
}
