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
                  seg HI S 1 "diagnoses" : R(R=ABF,ABJ,ABK,APR,BF,BJ,BK,DR,PR R 7xS) 11xS(R=ABF,ABJ,APR,BF,BJ,DR,PR R 7xS)
                  seg HSD S 1 "delivery of the service" : S=DY,FL,HS,MN,VS S S S S@615 S S@678 S@679
                  seg CRC S 1 "ambulance certification" : R!07 R=N,Y R 4xS
                  seg CRC S 1 "chiropractic certification" : R!08 R=N,Y R 4xS
                  seg CRC S 1 "durable medical equipment certification" : R!09 R=N,Y R 4xS
                  seg CRC S 1 "oxygen certification" : R!11 R=N,Y R 4xS
                  seg CRC S 1 "functional limitations certification" : R!75 R=N,Y R 4xS
                  seg CRC S 1 "activities permitted certification" : R!76 R=N,Y R 4xS
                  seg CRC S 1 "mental status certification" : R!77 R=N,Y R 4xS
                  seg CL1 S 1 "institutional stay" : 4xS
                  seg CR1 S 1 "ambulance transport" : S=KG,LB S R S S S N N S S
                  seg CR2 S 1 "spinal manipulation" : 4xS 3xN R R=N,Y S S S=N,Y
                  seg CR5 S 1 "home oxygen" : N N R S S R 10xS R S
                  seg CR6 S 1 "home health care" : R@923 R S S N N R R@1322 9xS
                  seg PWK S * "attachment" : R R=AA,BM,EL,EM,FX,VO N N S=AC S S
                  seg MSG S 1 "message" : R
                  loop 2010EA S * "provider of the event"
                    seg NM1 R 1 "provider of the event" : R!71,72,73,77,AAJ,DD,DK,DN,FA,G3,P3,QB,QV,SJ R=1,2 5xS S@id S
                    seg REF S * "other identification" : R!0B,1G,1J,EI,N5,N7,SY,ZH R S
                    seg N3 S 1 "street" : R S
                    seg N4 S 1 "city" : R S S S N N S
                    seg PER S 1 "contact" : R=IC 7xS
                    seg PRV S 1 "specialty" : R=AD,AS,AT,OP,OR,OT,PC,PE,RF R=PXC R
                  loop 2010EB S * "transport location"
                    seg NM1 R 1 "transport location" : R!45,FS,ND,PW,R3 R=2 S
                    seg N3 S 1 "street" : R S
                    seg N4 S 1 "city" : S S S
                  loop 2010EC S * "other utilization management organization"
                    seg NM1 R 1 "other organization" : R!00,CA,GG R=2 S
                    seg REF S 1 "reason of its denial" : R!ZZ R N S
                    seg DTP S 1 "date of its denial" : R!598 R=D8 R
                  loop 2000F S * "service"
                    seg HL R 1 "level" : R R R!SS R=0
                    seg TRN S * "trace number" : R=1 R R S
                    seg UM S 1 "what is asked" : R=HS,SC R=1,2,3,4,I,N,R,S S S S S@1338 S@1213 S@923 S S@1514
                    seg REF S 1 "authorization number before" : R!BB R
                    seg REF S 1 "reference number before" : R!NT R
                    seg DTP S 1 "service date" : R!472 R=D8,RD8 R
                    seg SV1 S 1 "professional service" : R(R=HC,IV,N4,WK R 6xS) 3xS N N S 3xN S=N,Y 8xN S
                    seg SV2 S 1 "institutional service" : S S(R=HC,ID,IV,N4,WK,ZZ R 6xS) 4xS N N S S
                    seg SV3 S 1 "dental service" : R(R=AD R 6xS) S N S S R S
                    seg TOO S * "tooth" : R=JP R S
                    seg HSD S 1 "delivery of the service" : S=DY,FL,HS,MN,VS S S S S@615 S S@678 S@679
                    seg PWK S * "attachment" : R R=AA,BM,EL,EM,FX,VO N N S=AC S S
                    seg MSG S 1 "message" : R
                    loop 2010F S * "provider of the service"
                      seg NM1 R 1 "provider of the service" : R!1T,72,73,77,DD,DK,DQ,FA,G3,P3,QB,QV,SJ R=1,2 5xS S@id S
                      seg REF S * "other identification" : R!0B,1G,1J,EI,N5,N7,SY,ZH R S
                      seg N3 S 1 "street" : R S
                      seg N4 S 1 "city" : R S S S N N S
                      seg PER S 1 "contact" : R=IC 7xS
                      seg PRV S 1 "specialty" : R=AS,OP,OR,OT,PC,PE R=PXC R
              same 2000E S *
        seg SE R 1 "set trailer" : R R
        """
}
