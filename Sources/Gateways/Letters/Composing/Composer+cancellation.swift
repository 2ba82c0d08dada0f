import Cases
import Primitives

/// The letter to the member whose approval is void, since who asked for it took the request back.
extension Composer {
    func cancellation() -> Letter? {
        let numbers = authorization.voidNumbers(subject)
        guard isToMember, let last = numbers.last else { return nil }
        let which = numbers.map(\.text).joined(separator: ", ")
        return letter(
            title: "Your provider took back a request",
            opening:
                "The request for the service below was taken back by your provider. The approval of it that we wrote to you about is not good any more.",
            number: last,
            sections: [
                asked,
                Letter.Section(
                    slug: "next", heading: "What this means",
                    paragraphs: [
                        "Nobody decided that you do not need the service, and there is nothing to appeal. Ask your provider why, and whether it will be asked for again. With questions, ask \(reach)."
                    ],
                    facts: [Letter.Fact(label: "Not good any more", value: which)]),
            ])
    }
}
