package org.guanxi.crm.pipeline;

import java.util.List;
import java.util.Map;
import org.guanxi.crm.common.LocalizedText;

/** The pipeline and the reasons that a tenant can begin with, in English and Chinese. */
public final class Presets {

    private Presets() {}

    /** The pipeline {@code standard}: prospecting, engaging, proposing, negotiating; won, lost, abandoned. */
    public static PipelineDraft standardPipeline() {
        return PipelineDraft.of(
                "standard",
                named("Standard", "标准销售流程"),
                StageDraft.open("prospecting", named("Prospecting", "初步接洽"), 10),
                StageDraft.open("engaging", named("Engaging", "需求沟通"), 30),
                StageDraft.open("proposing", named("Proposing", "方案报价"), 60).countedAs(ForecastCategory.BEST_CASE),
                StageDraft.open("negotiating", named("Negotiating", "商务谈判"), 80).countedAs(ForecastCategory.COMMIT),
                StageDraft.won("won", named("Won", "赢单")),
                StageDraft.lost("lost", named("Lost", "输单")),
                StageDraft.abandoned("abandoned", named("Abandoned", "无效")));
    }

    /** Reasons for every purpose; {@code not-recorded} is for deals of the past of which no more is known. */
    public static List<ReasonDraft> standardReasons() {
        return List.of(
                of(ReasonPurpose.WON, "product", "Product", "产品"),
                of(ReasonPurpose.WON, "price", "Price", "价格"),
                of(ReasonPurpose.WON, "relationship", "Relationship", "客户关系"),
                of(ReasonPurpose.WON, "service", "Service", "服务"),
                of(ReasonPurpose.WON, "other", "Other", "其他").withNote(),
                of(ReasonPurpose.WON, "not-recorded", "Not recorded", "未记录"),
                of(ReasonPurpose.LOST, "price", "Price", "价格"),
                of(ReasonPurpose.LOST, "product", "Product does not fit", "产品不符"),
                of(ReasonPurpose.LOST, "competitor", "A competitor won", "竞争对手胜出")
                        .withCompetitor(),
                of(ReasonPurpose.LOST, "budget", "No budget", "没有预算"),
                of(ReasonPurpose.LOST, "timing", "Not the time", "时机不合"),
                of(ReasonPurpose.LOST, "other", "Other", "其他").withNote(),
                of(ReasonPurpose.LOST, "not-recorded", "Not recorded", "未记录"),
                of(ReasonPurpose.ABANDONED, "double", "Recorded twice", "重复录入"),
                of(ReasonPurpose.ABANDONED, "mistake", "Recorded by mistake", "录入有误"),
                of(ReasonPurpose.ABANDONED, "no-decision", "No decision", "客户未决定"),
                of(ReasonPurpose.ABANDONED, "other", "Other", "其他").withNote(),
                of(ReasonPurpose.ABANDONED, "not-recorded", "Not recorded", "未记录"),
                of(ReasonPurpose.BACK, "requirements", "Requirements changed", "需求变化"),
                of(ReasonPurpose.BACK, "too-early", "Moved too early", "推进过早"),
                of(ReasonPurpose.BACK, "other", "Other", "其他").withNote(),
                of(ReasonPurpose.REOPEN, "customer-returned", "The customer came back", "客户回头"),
                of(ReasonPurpose.REOPEN, "mistake", "Closed by mistake", "误操作结束"),
                of(ReasonPurpose.REOPEN, "other", "Other", "其他").withNote());
    }

    private static ReasonDraft of(ReasonPurpose purpose, String code, String english, String chinese) {
        return ReasonDraft.of(purpose, code, named(english, chinese));
    }

    private static LocalizedText named(String english, String chinese) {
        return LocalizedText.of(Map.of("en", english, "zh", chinese));
    }
}
