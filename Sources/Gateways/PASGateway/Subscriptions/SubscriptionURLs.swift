/// URLs of the R5 backport (1.1.0) and of the guide's topic.
enum SubscriptionURLs {
    static let topic =
        "http://hl7.org/fhir/us/davinci-pas/SubscriptionTopic/PASSubscriptionTopic"
    /// The code system of a Subscription's status.
    static let statusCodes = "http://hl7.org/fhir/subscription-status"
    private static let backport =
        "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/"
    static let subscription = "\(backport)backport-subscription"
    static let filter = "\(backport)backport-filter-criteria"
    static let content = "\(backport)backport-payload-content"
    static let heartbeat = "\(backport)backport-heartbeat-period"
    static let timeout = "\(backport)backport-timeout"
    static let notification = "\(backport)backport-subscription-notification-r4"
    static let status = "\(backport)backport-subscription-status-r4"
}
