import Foundation

/// A set of segments in the envelopes of its guide, from a provider to Larkspur.
enum SetText {
    /// - Parameter data: what stands in BIN, whose bytes end no segment.
    static func file(
        _ functionalCode: String, _ version: String, _ body: String, data: String = ""
    ) -> String {
        let count = body.filter { $0 == "~" }.count - data.filter { $0 == "~" }.count + 1
        return "ISA*00*          *00*          *ZZ*SCIOTOSLEEP    *ZZ*LKSP1          *260311*0930"
            + "*^*00501*000000501*0*T*:~GS*\(functionalCode)*SCIOTOSLEEP*LKSP1*20260311*0930*501*X"
            + "*\(version)~\(body)SE*\(count)*0001~GE*1*501~IEA*1*000000501~"
    }

    /// A 275 (005010X210) with one paper.
    static func attachment(
        _ number: String, _ content: String, format: String = "HL", more: String = "",
        provider: String = "2000101024", member: String = "LKS-1001", payer: String = "LKSP1"
    ) -> String {
        file(
            "PI", "005010X210",
            "ST*275*0001*005010X210~BGN*11*ATT-1*20260311*0930~NM1*PR*2*Larkspur*****PI*\(payer)~"
                + "NM1*41*2*Scioto*****46*SCIOTOSLEEP~NM1*1P*2*Scioto*****XX*\(provider)~"
                + "NM1*QC*1*Delgado*Marisol****MI*\(member)~REF*EJ*ACCOUNT-1~LX*1~TRN*1*\(number)~"
                + "\(more)DTP*368*D8*20260311~CAT*AE*\(format)~EFI*05~"
                + "BIN*\(content.utf8.count)*\(content)~", data: content)
    }

    /// A 275 (005010X210) with several papers for one case.
    static func attachments(_ number: String, _ contents: [String]) -> String {
        let papers = contents.enumerated().map { index, content in
            "LX*\(index + 1)~TRN*1*\(number)~DTP*368*D8*20260311~CAT*AE*HL~EFI*05~"
                + "BIN*\(content.utf8.count)*\(content)~"
        }
        return file(
            "PI", "005010X210",
            "ST*275*0001*005010X210~BGN*11*ATT-2*20260311*0930~NM1*PR*2*Larkspur*****PI*LKSP1~"
                + "NM1*41*2*Scioto*****46*SCIOTOSLEEP~NM1*1P*2*Scioto*****XX*2000101024~"
                + "NM1*QC*1*Delgado*Marisol****MI*LKS-1001~REF*EJ*ACCOUNT-1~" + papers.joined(),
            data: contents.joined())
    }

    /// A 278 inquiry (005010X215): what stands in the event, if there is one.
    static func inquiry(
        _ event: String? = nil, provider: String = "2000101024", member: String = "LKS-1001",
        payer: String = "LKSP1", born: String? = "19790412"
    ) -> String {
        file(
            "HI", "005010X215",
            "ST*278*0001*005010X215~BHT*0007*28*INQ-1*20260311*0930~HL*1**20*1~"
                + "NM1*X3*2*Larkspur*****46*\(payer)~HL*2*1*21*1~NM1*1P*2*Scioto*****XX*\(provider)~"
                + "HL*3*2*22*\(event == nil ? "0" : "1")~TRN*1*ASK-1*9SCIOTOSL1~"
                + "NM1*IL*1*Delgado*Marisol****MI*\(member)~" + birth(born)
                + (event.map { "HL*4*3*EV*0~TRN*1*ASK-2*9SCIOTOSL1~\($0)" } ?? ""))
    }

    /// A 278 notification (005010X216) of one event.
    static func notification(
        _ event: String, member: String = "LKS-1001", provider: String = "2000101057",
        payer: String = "LKSP1", born: String? = "19790412"
    ) -> String {
        file(
            "HI", "005010X216",
            "ST*278*0001*005010X216~BHT*0007*CN*NOTE-1*20260311*0930~HL*1**20*1~"
                + "NM1*FA*2*Riverbend Hospital*****XX*\(provider)~HL*2*1*21*1~"
                + "NM1*X3*2*Larkspur*****46*\(payer)~HL*3*2*22*1~"
                + "NM1*IL*1*Delgado*Marisol****MI*\(member)~" + birth(born) + "HL*4*3*EV*0~"
                + "TRN*1*TOLD-1*9RIVERBEN1~UM*AR*I~\(event)")
    }

    /// The sets of two files, in the envelopes of the first.
    static func together(_ first: String, _ second: String) -> String {
        let end = first.range(of: "GE*1*")!.lowerBound
        let set = second[
            second.range(of: "ST*")!.lowerBound..<second.range(of: "GE*1*")!.lowerBound
        ]
        .replacing("*0001*", with: "*0002*").replacing("*0001~", with: "*0002~")
        return String(first[..<end]) + set
            + first[end...].replacing("GE*1*", with: "GE*2*")
    }

    private static func birth(_ born: String?) -> String { born.map { "DMG*D8*\($0)~" } ?? "" }
}
