import Cases
public import Plans
import Primitives

/// A small commercial plan for tests.
public enum PlanFixture {
    public static let plan = Plan(
        id: PlanID("PPO"), payer: PayerID("larkspur"), name: "Larkspur PPO",
        program: .commercialInsured, state: "OH", productClass: nil,
        administrator: Administrator(kind: .plan, name: "Larkspur", decidesHere: true),
        zone: TimeZoneRules.named("America/New_York")!, calendar: "federal", cutOff: nil,
        networks: ["open"], outOfNetwork: .covered, authorizationLists: ["list"],
        unlisted: UnlistedRule(.notRequired, citation: Citation("plan, section 1")),
        retrospective: .within(days: 30, Citation("plan, section 2")),
        policyDateBasis: .service,
        appeals: AppealRule(
            hears: "Larkspur Appeals", fileWithinDays: 180, steps: ["Write to us."],
            expedited: "Say that it is urgent.", citation: Citation("plan, section 3")),
        reviewers: ReviewerRule(
            mayApprove: [.physician, .nurse], mayDeny: [.physician], licenceState: "OH",
            citation: Citation("plan, section 4")),
        approvalDays: 90, document: Citation("Larkspur PPO 2026"))
}
