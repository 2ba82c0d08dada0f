import Testing

/// `GET /who`: a query that is read strictly.
@Suite struct WhoRouteTests {
    static let known = "/who?code=72148&member=LKS-1001"

    @Test func `who decides is told, and on what basis`() async throws {
        let answer = try await ServerDesk().get("\(Self.known)&on=2026-03-15")
        #expect(answer.status == 200)
        #expect(answer.type == "application/json; charset=utf-8")
        #expect(answer.text.contains(#""on":"2026-03-15""#))
        #expect(answer.text.contains(#""answer":"authorization is required""#))
        #expect(answer.text.contains("A look-up never guarantees payment."))
    }

    @Test func `without a day it is the plan's today`() async throws {
        #expect(try await ServerDesk().get(Self.known).text.contains(#""on":"2026-03-10""#))
    }

    @Test func `diagnoses may be several, and each is read`() async throws {
        let answer = try await ServerDesk().get("\(Self.known)&dx=M54.5&dx=nonsense")
        #expect(answer.status == 400)
        #expect(answer.text.contains("'nonsense' is not the shape of an ICD-10-CM code."))
    }

    @Test(arguments: [
        ("/who?member=LKS-1001", "'code' is missing."),
        ("/who?code=72148", "'member' is missing."),
        ("/who?code=72148&member=", "'member' is missing."),
        ("/who?code=nonsense&member=LKS-1001", "'nonsense' can not be a service code."),
        ("\(known)&colour=blue", "'colour' is no parameter"),
        ("\(known)&units=many", "'many' is not a number."),
        ("\(known)&place=office", "'office' is not a place of service, two digits."),
        ("\(known)&on=2026-02-30", "'2026-02-30' is not a date, YYYY-MM-DD."),
        ("\(known)&member=LKS-1002", "'member' is given more than once."),
    ])
    func `a parameter that can not be read is an error, never ignored`(
        path: String, detail: String
    ) async throws {
        let answer = try await ServerDesk().get(path)
        #expect(answer.status == 400)
        #expect(answer.type == "application/problem+json")
        #expect(answer.text.contains(detail), "\(answer.text)")
    }

    @Test(arguments: [
        ("/who?code=72148&member=nobody", 404), ("\(known)&payer=nobody", 404),
        ("\(known)&on=2001-01-01", 422),
    ])
    func `a question that has no answer is a problem with its status`(path: String, status: Int)
        async throws
    {
        let answer = try await ServerDesk().get(path)
        #expect(answer.status == status)
        #expect(answer.type == "application/problem+json")
    }
}
