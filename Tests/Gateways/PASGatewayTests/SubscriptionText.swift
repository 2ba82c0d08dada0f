import Foundation
import Testing

/// A Subscription as the guide's example has it, for Scioto Sleep Medicine; and changes to its text.
enum SubscriptionText {
    static let example = """
        {
          "resourceType": "Subscription",
          "meta": {"profile": ["http://hl7.org/fhir/us/davinci-pas/StructureDefinition/profile-subscription"]},
          "status": "requested",
          "reason": "News of our requests.",
          "criteria": "http://hl7.org/fhir/us/davinci-pas/SubscriptionTopic/PASSubscriptionTopic",
          "_criteria": {"extension": [{
            "url": "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/backport-filter-criteria",
            "valueString": "org-identifier=2000101024"}]},
          "channel": {
            "type": "rest-hook",
            "endpoint": "https://clinic.example/told",
            "payload": "application/fhir+json",
            "_payload": {"extension": [{
              "url": "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/backport-payload-content",
              "valueCode": "full-resource"}]}
          }
        }
        """

    struct NotThere: Error { let text: String }

    /// A text that is not there is a mistake of the test.
    static func changed(_ changes: (old: String, new: String)...) throws -> String {
        var text = example
        for (old, new) in changes {
            guard let range = text.range(of: old) else { throw NotThere(text: old) }
            text.replaceSubrange(range, with: new)
        }
        return text
    }
}
