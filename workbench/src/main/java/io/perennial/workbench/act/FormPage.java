package io.perennial.workbench.act;

import io.perennial.workbench.page.Shell;
import java.util.List;

/**
 * A command as a form.
 *
 * @param shell what stands around it
 * @param title the command
 * @param meaning what it means
 * @param about what it is about; empty where it makes something new
 * @param place where that is shown; empty where it makes something new
 * @param action where the form is sent
 * @param key what makes two clicks one command
 * @param back where it leads when it is done; empty for what it is about
 * @param amends whether what is left empty stays as it is
 * @param secondPerson whether another person than the one who asked has to do it
 * @param refused why it was refused; none when it was not
 * @param fields the places to fill in
 */
public record FormPage(
    Shell shell,
    String title,
    String meaning,
    String about,
    String place,
    String action,
    String key,
    String back,
    boolean amends,
    boolean secondPerson,
    List<String> refused,
    List<Field> fields) {}
