// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.category.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.regex.Pattern;
import org.careforall.campaign.category.entity.Categories;
import org.careforall.campaign.category.entity.Category;
import org.careforall.campaign.text.PlainText;
import org.careforall.platform.problem.ProblemException;
import org.careforall.platform.problem.Problems;

/** Staff adds categories, names and orders them, and retires them. */
@ApplicationScoped
public class KeepCategories {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_SLUG = 40;
    private static final int LONGEST_NAME = 80;
    private static final int LAST_POSITION = 10_000;

    private Categories categories;

    /** For CDI's proxies. */
    protected KeepCategories() {}

    /** Made by CDI. */
    @Inject
    public KeepCategories(Categories categories) {
        this.categories = categories;
    }

    /** @throws ProblemException 422 per field, also when the slug was ever used */
    @Transactional
    public Category add(String slug, String name, Integer position) {
        PlainText text = new PlainText();
        String checkedSlug = text.required("slug", slug, LONGEST_SLUG);
        if (checkedSlug != null && !SLUG.matcher(checkedSlug).matches()) {
            text.wrong("slug", "may have small letters, digits and single hyphens between them");
        }
        String checkedName = text.required("name", name, LONGEST_NAME);
        position(text, position);
        text.requireAllRight();
        return categories
                .add(checkedSlug, checkedName, position)
                .orElseThrow(() -> Problems.invalid("slug", "is taken, or was by a category that is retired"));
    }

    /**
     * Changes what is given; null leaves it.
     *
     * @throws ProblemException 404, 422 per field
     */
    @Transactional
    public Category change(String slug, String name, Integer position, Boolean retired) {
        PlainText text = new PlainText();
        String checkedName = name == null ? null : text.required("name", name, LONGEST_NAME);
        position(text, position);
        text.requireAllRight();
        return categories.change(slug, checkedName, position, retired).orElseThrow(() -> Problems.notFound("category"));
    }

    private static void position(PlainText text, Integer position) {
        if (position != null && (position < 1 || position > LAST_POSITION)) {
            text.wrong("position", "must be between 1 and " + LAST_POSITION);
        }
    }
}
