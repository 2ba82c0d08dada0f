extension X12Guide {
    /// An inquiry about an authorization: 005010X215. No open source has this guide. The loops, segments and codes are
    /// those of the request (005010X217); BHT02, the trace numbers at the patient and the certification dates are as a published
    /// FHIR mapping and two published messages have them. What the guide requires is not known: only levels and names are
    /// required here.
    static let inquiry278 = """
        guide 005010X215 HI 278 278 inquiry
        select BHT 02 28
        unit 2010C NM1 09 SUBSCRIBER NAME NM109
        unused AAA HCR CR4 CR7 CR8 N2
        list id 24 34 46 II MI PI XV XX ZZ
        seg ST R 1 "set header" : R=278 R R
        seg BHT R 1 "transaction header" : R=0007 R=28 R R R
        loop 2000A R 1 "utilization management organization"
          seg HL R 1 "level" : R N R!20 R=1
          loop 2010A R 1 "utilization management organization"
            seg NM1 R 1 "organization" : R!2B,36,PR,X3 R=1,2 S S S N S R@id R
          loop 2000B R 1 "requester"
            seg HL R 1 "level" : R R R!21 R=1
            loop 2010B R 1 "requester"
              seg NM1 R 1 "requester" : R!1P,2B,36,FA,PR R=1,2 S S S N S R@id R
              seg REF S * "other identification" : R!1G,1J,EI,G5,N5,N7,SY,ZH R
              seg N3 S 1 "street" : R S
              seg N4 S 1 "city" : R S S S N N S
              seg PER S 1 "contact" : R=IC 7xS
              seg PRV S 1 "specialty" : R=AD,AS,AT,CO,CV,OP,OR,OT,PC,PE,RF S=PXC S
            loop 2000C R 1 "subscriber"
              seg HL R 1 "level" : R R R!22 R=0,1
              seg TRN S 3 "trace number" : R=1 R R S
              loop 2010C R 1 "subscriber"
                seg NM1 R 1 "subscriber" : R!IL R=1 S S S S S R@id R
                seg REF S * "other identification" : R!1L,3L,6P,DP,EJ,F6,HJ,IG,N6,NQ,SY R
                seg N3 S 1 "street" : R S
                seg N4 S 1 "city" : R S S S N N S
                seg DMG S 1 "birth and sex" : R=D8 R S=F,M,U
                seg INS S 1 "relationship" : R=Y R=18 5xN R
              loop 2000D S 1 "dependent"
                seg HL R 1 "level" : R R R!23 R=0,1
                seg TRN S 3 "trace number" : R=1 R R S
                loop 2010D R 1 "dependent"
                  seg NM1 R 1 "dependent" : R!QC R=1 S S S N S
                  seg REF S * "other identification" : R!EJ,SY R
                  seg N3 S 1 "street" : R S
                  seg N4 S 1 "city" : R S S S N N S
                  seg DMG S 1 "birth and sex" : R=D8 R S=F,M,U
                  seg INS S 1 "relationship" : R=N R=01,19,G8 14xN S
                loop 2000E S * "patient event"
                  seg HL R 1 "level" : R R R!EV R=0,1
                  seg TRN S * "trace number" : R=1 R R S
                  seg UM S 1 "what is asked" : R=AR,HS,IN,SC S=1,2,3,4,I,N,R,S S S S S@1338 S@1213 S@923 S S@1514
                  seg REF S 1 "authorization number before" : R!BB R
                  seg REF S 1 "reference number before" : R!NT R
                  seg DTP S 1 "accident date" : R!439 R=D8 R
                  seg DTP S 1 "last menstrual period date" : R!484 R=D8 R
                  seg DTP S 1 "estimated birth date" : R!ABC R=D8 R
                  seg DTP S 1 "onset date" : R!431 R=D8 R
                  seg DTP S 1 "event date" : R!AAH R=D8,RD8 R
                  seg DTP S 1 "admission date" : R!435 R=D8,RD8 R
                  seg DTP S 1 "discharge date" : R!096 R=D8 R
                  seg DTP S 1 "certification issued" : R!102 R=D8,RD8 R
                  seg DTP S 1 "certification expires" : R!036 R=D8,RD8 R
                  seg DTP S 1 "certification effective" : R!007 R=D8,RD8 R
        \(reviewServices)
              same 2000E S *
        seg SE R 1 "set trailer" : R R
        """
}
