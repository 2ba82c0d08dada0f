import FHIR

/// One version of the guide: its name, and in what its messages differ from those of the others.
///
/// A version is a value of this type and nothing else: reader and writers are the same for all and ask it. Each version
/// has an endpoint of its own (PAS 2.2.1, conf-1).
public struct PASVersion: Hashable, Sendable {
    /// `2.2.1`, as the guide's package has it.
    public let number: String

    // MARK: Answers

    /// `$inquire` answers Parameters with a Bundle for each authorization; else one Bundle with a ClaimResponse for each.
    let inquiryAnswersParameters: Bool
    /// The event is decided beside its items, in `ClaimResponse.adjudication`.
    let adjudicatesEvent: Bool
    /// What is authorized instead of what was asked stands in `addItem`; else in the item's authorized detail.
    let addsItems: Bool
    /// The answer as a whole may say who transmitted, who reviewed and who is authorized.
    let extendsResponse: Bool
    /// The URL under which an authorized provider's part stands.
    let providerType: String
    /// NAIC's number of an insurer has five digits (us-core-19, from US Core 7 on).
    let checksNAIC: Bool
    /// Whether the code of an order's quantity may be one of UCUM: 2.2.1 binds it to units of X12 (profile-quantity).
    let takesUCUM: Bool
    /// The name of NUBC's system of revenue codes.
    let revenueSystem: String
    /// The URL under which an authorized detail's revenue code stands.
    let revenuePart: String
    /// Items may say when a stay begins and ends.
    let datesStays: Bool
    /// `ClaimResponse.request` must be there, at least with the reason for which it says nothing.
    let requiresRequest: Bool
    /// An error names its note and element in parts; else its element as one text.
    let namesErrorInParts: Bool

    // MARK: Questions

    /// The line that a CommunicationRequest is about stands on the resource; else on its payload.
    let numbersCommunication: Bool
    /// The extension of a Task's input that names the line.
    let taskLine: String
    /// The member that holds the number there.
    let taskLineValue: String
    /// The input of a Task that asks for a questionnaire.
    let taskQuestionnaire: TaskQuestionnaire
    /// An input of a Task may say what kind of document, by a modifier code.
    let modifiesTaskInput: Bool

    // MARK: Description

    /// The guide's CapabilityStatement that an endpoint implements whole. That of 2.0.1 asks for all of US Core, too.
    let instantiates: String?
    /// What a Subscription conforms to.
    let subscriptionProfiles: [String]

    // MARK: Subscriptions

    /// A subscriber may have no more than ids sent; else each notification carries the whole answer (spec-62, 2.2.1).
    public let allowsIDOnlyNotifications: Bool
    /// The focus of a notification is the whole answer; else its ClaimResponse (spec-61, 2.2.1).
    public let notifiesWithBundle: Bool

    enum TaskQuestionnaire: Hashable {
        /// `questionnaire-context`: the id under which the client's DTR finds it (ainfo-3).
        case context
        /// `questionnaires-needed`: the questionnaire's identifier.
        case identifier
    }
}

extension PASVersion: CustomStringConvertible {
    public var description: String { number }
}

extension PASVersion: CaseIterable {
    public static let v221 = PASVersion(
        number: "2.2.1", inquiryAnswersParameters: true, adjudicatesEvent: true, addsItems: true,
        extendsResponse: true,
        providerType: FHIRSystems.pasExtension("authorizedProviderType"),
        checksNAIC: true, takesUCUM: false, revenueSystem: FHIRSystems.revenue,
        revenuePart: FHIRSystems.pasExtension("revenueCode"), datesStays: true,
        requiresRequest: true, namesErrorInParts: true,
        numbersCommunication: true, taskLine: "serviceLineNumber",
        taskLineValue: "valuePositiveInt",
        taskQuestionnaire: .context,
        modifiesTaskInput: true,
        instantiates:
            "http://hl7.org/fhir/us/davinci-pas/CapabilityStatement/IntermediaryCapabilities",
        subscriptionProfiles: [
            "\(FHIRSystems.pas)profile-subscription", SubscriptionURLs.subscription,
        ],
        allowsIDOnlyNotifications: false, notifiesWithBundle: true)

    public static let v201 = PASVersion(
        number: "2.0.1", inquiryAnswersParameters: false, adjudicatesEvent: false,
        addsItems: false, extendsResponse: false, providerType: "providerType",
        checksNAIC: false, takesUCUM: true, revenueSystem: "https://www.nubc.org/revenue-code",
        revenuePart: "revenue",
        datesStays: false, requiresRequest: false,
        namesErrorInParts: false, numbersCommunication: false, taskLine: "paLineNumber",
        taskLineValue: "valueInteger",
        taskQuestionnaire: .identifier, modifiesTaskInput: false,
        instantiates: nil,
        subscriptionProfiles: [SubscriptionURLs.subscription],
        allowsIDOnlyNotifications: true, notifiesWithBundle: false)

    /// Newest first.
    public static let allCases: [PASVersion] = [.v221, .v201]

    /// Where its endpoint is, below the server's root.
    public var path: String { "fhir/pas-\(number)" }
}
