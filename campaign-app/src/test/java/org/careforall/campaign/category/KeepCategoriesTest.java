// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.careforall.campaign.campaign.entity.Campaign;
import org.careforall.campaign.campaign.entity.CampaignDetails;
import org.careforall.campaign.campaign.entity.SampleCampaigns;
import org.careforall.campaign.category.control.KeepCategories;
import org.careforall.campaign.category.entity.Categories;
import org.careforall.campaign.category.entity.Category;
import org.careforall.campaign.database.CampaignDatabase;
import org.careforall.campaign.testing.CampaignHouse;
import org.careforall.platform.problem.FieldError;
import org.careforall.platform.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepCategoriesTest {

    private final Categories categories = new Categories(CampaignDatabase.empty());
    private final KeepCategories keep = new KeepCategories(categories);

    @AfterEach
    void asBefore() {
        CampaignDatabase.execute("truncate campaign_update, campaign_slug, campaign_history, campaign");
        CampaignDatabase.execute("delete from category where slug = 'sports'");
        CampaignDatabase.execute("update category set retired_at = null");
    }

    @Test
    void aNewOneStandsAtTheEndOrWhereItIsWanted() {
        keep.add("sports", " Sports ", null);
        assertThat(last(categories.all(false))).isEqualTo(new Category("sports", "Sports", null));

        keep.change("sports", "Play", 1, null);
        assertThat(categories.all(false).subList(0, 2))
                .extracting(Category::slug)
                .contains("sports");
        assertThat(categories.all(false)).contains(new Category("sports", "Play", null));
    }

    @Test
    void aRetiredOneIsTakenByNoNewCampaignButStaysWithThoseThatHaveIt() {
        CampaignHouse house = new CampaignHouse();
        Campaign old = house.create(SampleCampaigns.details("Wells", 500));
        keep.change("community", null, null, true);

        assertThat(categories.all(false)).extracting(Category::slug).doesNotContain("community");
        assertThat(categories.all(true)).contains(new Category("community", "Community", true));
        assertThat(wrong(() -> house.create(SampleCampaigns.details("Pumps", 500))))
                .containsExactly("category");
        CampaignDetails edited = house.in(() -> house.changes()
                        .change(
                                old.id().toString(),
                                "*",
                                details -> SampleCampaigns.details("Wells and pumps", 500),
                                CampaignHouse.OWNER))
                .latest();
        assertThat(edited.title()).isEqualTo("Wells and pumps");

        keep.change("community", null, null, false);
        assertThat(categories.exist("community")).isTrue();
    }

    @Test
    void aSlugIsGivenOnceAlsoWhenItIsRetired() {
        keep.change("memorial", null, null, true);

        assertThat(wrong(() -> keep.add("memorial", "Memorial", null))).containsExactly("slug");
    }

    @ParameterizedTest
    @CsvSource({
        "Sports, Sports, 1, slug",
        "a--b, Sports, 1, slug",
        "sports, <b>Sports</b>, 1, name",
        "sports, Sports, 0, position"
    })
    void eachFieldThatIsWrongIsNamed(String slug, String name, int position, String field) {
        assertThat(wrong(() -> keep.add(slug, name, position))).containsExactly(field);
    }

    @Test
    void anUnknownOneIs404() {
        assertThat(SampleCampaigns.refusal(() -> keep.change("yachts", "Yachts", null, null))
                        .map(ProblemException::problem)
                        .orElseThrow()
                        .status())
                .isEqualTo(404);
    }

    private static List<String> wrong(Runnable step) {
        return SampleCampaigns.refusal(step).orElseThrow().problem().errors().stream()
                .map(FieldError::field)
                .toList();
    }

    private static Category last(List<Category> all) {
        return all.get(all.size() - 1);
    }
}
